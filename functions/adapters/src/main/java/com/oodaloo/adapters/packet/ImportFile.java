package com.oodaloo.adapters.packet;

/// A file that a bookkeeping program takes in. `name` says which program and what, with its ending.
record ImportFile(String name, byte[] bytes) {}
