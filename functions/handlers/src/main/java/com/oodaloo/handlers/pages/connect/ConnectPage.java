package com.oodaloo.handlers.pages.connect;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.Templates;
import gg.jte.generated.precompiled.JteconnectGenerated;
import java.util.List;

/// The page that connects a bank: it opens Plaid Link, and posts the public token Plaid gives back
/// as `{"t": …, "publicToken": …, "bank": …, "accounts": […]}` to the exchange; after signing in
/// again at a bank that was connected before, it says so instead. Below stand the accounts and
/// whose they are.
public final class ConnectPage {
  /// Runs in the page as it stands here (its hash is in the policy); reads its data from the
  /// button.
  public static final String SCRIPT =
      """
      (() => {
        const button = document.getElementById('connect');
        const status = document.getElementById('status');
        const say = words => { status.textContent = words; };
        const repairs = button.dataset.repairs;
        const finish = async (publicToken, metadata) => {
          say('Connecting…');
          const chosen = metadata || {};
          const bank = chosen.institution && chosen.institution.institution_id || '';
          const accounts = (chosen.accounts || []).map(({name, mask}) => ({name: name || '', mask: mask || ''}));
          const answer = repairs
            ? await fetch(button.dataset.account, {
                method: 'POST',
                body: new URLSearchParams({t: button.dataset.token, say: 'mended', about: repairs})
              })
            : await fetch(button.dataset.exchange, {
                method: 'POST',
                headers: {'content-type': 'application/json'},
                body: JSON.stringify({t: button.dataset.token, publicToken, bank, accounts})
              });
          say(answer.ok ? 'Your bank is connected. You can close this page.'
            : answer.status === 409 ? 'These accounts are connected already, or Plaid took too long.'
            : 'That did not work. Please reload the page and try again.');
        };
        if (!window.Plaid) { say('Plaid could not be loaded. Please allow cdn.plaid.com.'); return; }
        const link = window.Plaid.create({
          token: button.dataset.link,
          onSuccess: (token, metadata) => { finish(token, metadata).catch(() => say('No connection. Please try again.')); },
          onExit: () => say('Nothing was connected.')
        });
        button.hidden = false;
        button.addEventListener('click', () => link.open());
      })();
      """;

  private ConnectPage() {}

  /// `linkToken` is Plaid's, `token` ours; `repairs` is the connection that is signed in at again,
  /// empty for a new one; `recipient` is whom the weekly mail goes to, masked.
  public record Connect(
      String firmName,
      String linkToken,
      String token,
      String repairs,
      List<Account> accounts,
      String recipient) {
    public Connect {
      firmName = CustomerText.clean(firmName);
      recipient = CustomerText.clean(recipient);
      accounts = List.copyOf(accounts);
    }

    /// A new bank for a firm that has none.
    public Connect(String firmName, String linkToken, String token) {
      this(firmName, linkToken, token, "", List.of(), "");
    }

    public String button() {
      return repairs.isEmpty() ? "Choose your bank" : "Sign in at your bank again";
    }

    public String script() {
      return SCRIPT;
    }
  }

  /// An account as the page shows it: `asks` where only the owner's word is missing, `isOwners`
  /// where it was given and may be taken back.
  public record Account(
      String id, String connection, String name, String evidence, boolean asks, boolean isOwners) {
    public static Account of(BankAccount account) {
      String mask = account.mask().isEmpty() ? "" : " ··" + account.mask();
      return new Account(
          account.id(),
          account.connection(),
          CustomerText.clean(account.name() + mask),
          CustomerText.clean(account.holder().evidence()),
          account.holder() instanceof AccountHolder.Undecided,
          account.holder().isOwnersWord());
    }
  }

  public static String render(Connect connect) {
    return Templates.render(JteconnectGenerated::render, connect);
  }
}
