package com.oodaloo.adapters.jobber;

/// Answers of Jobber's, written out as they come over the wire.
public final class JobberJson {
  private JobberJson() {}

  static String client(String id, String name, String company, boolean isSample, String tag) {
    return """
    {"id":"%s","name":"%s","companyName":"%s","isCompany":false,"isArchived":false,
    "sampleData":%s,"balance":0.0,"createdAt":"2024-01-01T00:00:00Z",
    "updatedAt":"2024-01-01T00:00:00Z","tags":{"nodes":[{"label":"%s"}]}}\
    """
        .formatted(id, name, company, isSample, tag);
  }

  static String invoices(String status, String subject, String total, String balance) {
    return """
    {"data":{"invoices":{"nodes":[{"id":"SW52LzE=","invoiceNumber":"A001_2","subject":"%s",
    "invoiceStatus":"%s","issuedDate":"2025-01-15T02:16:51Z","dueDate":"2025-02-14T07:00:00Z",
    "receivedDate":null,"createdAt":"2025-01-15T02:16:51Z","updatedAt":"2025-01-15T02:16:51Z",
    "client":{"id":"Qy8x","sampleData":false},"amounts":{"subtotal":0,"discountAmount":0,
    "taxAmount":0,"total":%s,"depositAmount":0,"paymentsTotal":0,"tipsTotal":0,
    "invoiceBalance":%s},"voidDetails":null,
    "jobs":{"nodes":[],"pageInfo":{"__typename":"PageInfo","hasNextPage":false}},
    "archivedJobs":{"nodes":[{"id":"Sm9iLzE="}],"pageInfo":{"hasNextPage":false}}}],
    "pageInfo":{"__typename":"PageInfo","hasNextPage":false,"endCursor":null}}}}\
    """
        .formatted(subject, status, total, balance);
  }

  static String jobs(String updatedAt, String visits) {
    return """
    {"data":{"jobs":{"nodes":[{"id":"Sm9iLzE=","jobNumber":1,"title":"Kitchen Remodel",
    "jobStatus":"active","jobType":"ONE_OFF","billingType":"FIXED_PRICE","total":20000.0,
    "invoicedTotal":12000.0,"startAt":"2025-01-01T07:00:00Z","endAt":"2025-01-31T07:00:00Z",
    "completedAt":null,"createdAt":"2024-12-30T00:00:00Z","updatedAt":"%s",
    "client":{"id":"Qy8x","sampleData":false},"quote":null,
    "lineItems":{"nodes":[],"pageInfo":{"hasNextPage":false}},
    "visits":{"nodes":[%s],"pageInfo":{"__typename":"PageInfo","hasNextPage":false,
    "endCursor":"MQ"}}}],
    "pageInfo":{"__typename":"PageInfo","hasNextPage":true,"endCursor":"MQ"}}}}\
    """
        .formatted(updatedAt, visits);
  }

  static String visit(String startAt, String completedAt, String name, String price) {
    return """
    {"__typename":"Visit","id":"Vg==","title":null,"startAt":"%s","completedAt":%s,
    "lineItems":{"nodes":[{"__typename":"JobLineItem","id":"TA==","name":"%s","quantity":1.0,
    "unitPrice":%s,"totalPrice":%s,"unitCost":1800.0,"totalCost":1800.0}],
    "pageInfo":{"hasNextPage":false}}}\
    """
        .formatted(startAt, completedAt, name, price, price);
  }

  static String payment(String type, String paymentType, String adjustment, String fields) {
    return """
    {"data":{"paymentRecords":{"nodes":[{"__typename":"%s","id":"UGF5LzE=",%s
    "confirmationNumber":"CONFIRMED","adjustmentType":"%s","paymentType":"%s",
    "amount":-8000.0,"entryDate":"2025-01-10T07:00:00Z","details":null,
    "client":{"id":"Qy8x","sampleData":false},"invoice":null,"quote":null,
    "allocations":{"nodes":[{"__typename":"InvoicePaymentRecordAllocation","amount":8000.0,
    "invoice":{"id":"SW52LzE="}}],"pageInfo":{"hasNextPage":false}}}],
    "pageInfo":{"__typename":"PageInfo","hasNextPage":false,"endCursor":null}}}}\
    """
        .formatted(type, fields, adjustment, paymentType);
  }

  static String parts(String type, String typeName, int gross, int fee, int net, boolean more) {
    return """
    {"data":{"payoutRecord":{"id":"UE8vMQ==","netAmount":97600,"balanceTransactions":{"nodes":[
    {"__typename":"%s","id":"QlQvMQ==","type":"%s","created":"2025-01-11T00:10:00Z",
    "currency":"usd","grossAmount":%d,"feeAmount":%d,"netAmount":%d,"tipAmount":0,
    "paymentRecord":{"__typename":"X","id":"UGF5LzE="}}],
    "pageInfo":{"__typename":"PageInfo","hasNextPage":%s,"endCursor":"MQ"}}}}}\
    """
        .formatted(typeName, type, gross, fee, net, more);
  }
}
