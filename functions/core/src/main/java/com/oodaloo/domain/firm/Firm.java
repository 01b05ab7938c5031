package com.oodaloo.domain.firm;

import com.oodaloo.domain.time.BusinessZone;
import java.util.Currency;

/// One contractor: the tenant. `email` is where the Monday mail goes.
public record Firm(FirmId id, String name, BusinessZone zone, Currency currency, String email) {}
