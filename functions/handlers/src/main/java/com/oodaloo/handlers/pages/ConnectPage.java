package com.oodaloo.handlers.pages;

import gg.jte.generated.precompiled.JteconnectGenerated;

/// The page that connects a bank: it opens Plaid Link, and posts the public token Plaid gives back
/// as `{"t": …, "publicToken": …}` to the exchange.
public final class ConnectPage {
  /// Runs in the page as it stands here (its hash is in the policy); reads its data from the
  /// button.
  static final String SCRIPT =
      """
      (() => {
        const button = document.getElementById('connect');
        const status = document.getElementById('status');
        const say = words => { status.textContent = words; };
        const exchange = async publicToken => {
          say('Connecting…');
          const answer = await fetch(button.dataset.exchange, {
            method: 'POST',
            headers: {'content-type': 'application/json'},
            body: JSON.stringify({t: button.dataset.token, publicToken})
          });
          say(answer.ok ? 'Your bank is connected. You can close this page.'
                        : 'That did not work. Please reload the page and try again.');
        };
        if (!window.Plaid) { say('Plaid could not be loaded. Please allow cdn.plaid.com.'); return; }
        const link = window.Plaid.create({
          token: button.dataset.link,
          onSuccess: token => { exchange(token).catch(() => say('No connection. Please try again.')); },
          onExit: () => say('Nothing was connected.')
        });
        button.hidden = false;
        button.addEventListener('click', () => link.open());
      })();
      """;

  private ConnectPage() {}

  /// `linkToken` is Plaid's, `token` ours; `exchangeUrl` is relative to the page ("bank/exchange").
  public record Connect(String firmName, String linkToken, String token, String exchangeUrl) {
    public Connect {
      firmName = CustomerText.clean(firmName);
    }

    public String script() {
      return SCRIPT;
    }
  }

  public static String render(Connect connect) {
    return Templates.render(JteconnectGenerated::render, connect);
  }
}
