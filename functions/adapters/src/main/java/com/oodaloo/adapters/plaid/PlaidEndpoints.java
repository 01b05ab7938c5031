package com.oodaloo.adapters.plaid;

import com.plaid.client.model.AccountsGetRequest;
import com.plaid.client.model.IdentityGetRequest;
import com.plaid.client.model.ItemPublicTokenExchangeRequest;
import com.plaid.client.model.ItemRemoveRequest;
import com.plaid.client.model.LinkTokenCreateRequest;
import com.plaid.client.model.TransactionsSyncRequest;
import com.plaid.client.model.WebhookVerificationKeyGetRequest;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/// The calls we make. Paths are relative, so that a base URL may have a path of its own.
interface PlaidEndpoints {
  @POST("transactions/sync")
  Call<ResponseBody> transactions(@Body TransactionsSyncRequest request);

  @POST("accounts/get")
  Call<ResponseBody> accounts(@Body AccountsGetRequest request);

  @POST("identity/get")
  Call<ResponseBody> identity(@Body IdentityGetRequest request);

  @POST("item/remove")
  Call<ResponseBody> remove(@Body ItemRemoveRequest request);

  @POST("link/token/create")
  Call<ResponseBody> linkToken(@Body LinkTokenCreateRequest request);

  @POST("item/public_token/exchange")
  Call<ResponseBody> exchange(@Body ItemPublicTokenExchangeRequest request);

  @POST("webhook_verification_key/get")
  Call<ResponseBody> verificationKey(@Body WebhookVerificationKeyGetRequest request);
}
