package com.oodaloo.handlers.pages.digest;

/// A rendered digest: one subject, the same content as HTML and as plain text.
public record DigestMail(String subject, String html, String text) {}
