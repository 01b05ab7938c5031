package com.oodaloo.handlers.pages.parts;

/// The one style sheet of all pages, set inline: a page's first paint waits for nothing but itself.
public final class PageStyle {
  public static final String CSS =
      """
      :root{color-scheme:light dark;--back:#f2f3f5;--page:#fff;--ink:#1c2026;--soft:#59616e;\
      --line:#d5d9df;--blue:#1f5fbf;--alert:#b42318;--good:#1d6b45}
      @media (prefers-color-scheme:dark){:root{--back:#16181c;--page:#1f2329;--ink:#eceef2;\
      --soft:#b4bbc7;--line:#454c57;--blue:#8ab4ff;--alert:#ff9d94;--good:#7fd6a6}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--back);color:var(--ink);\
      font:17px/1.5 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
      main{max-width:760px;margin:0 auto;padding:20px 16px 48px}
      h1{font-size:1.4rem;line-height:1.3;margin:0 0 8px;overflow-wrap:anywhere}
      h2{font-size:1.1rem;margin:28px 0 8px}
      h3{font-size:1rem;margin:0 0 8px;overflow-wrap:anywhere}
      p,ul,dl{margin:0 0 8px}ul{padding-left:20px}li{overflow-wrap:anywhere}
      a{color:var(--blue)}
      .soft{color:var(--soft);font-size:.9rem}
      .card{background:var(--page);border:1px solid var(--line);border-radius:8px;\
      padding:16px;margin:0 0 12px}
      .banner{border-left:6px solid var(--blue);font-weight:600}
      .banner.alert{border-color:var(--alert)}.banner.good{border-color:var(--good)}
      .row{display:flex;justify-content:space-between;gap:12px;padding:4px 0}
      .row>:last-child{white-space:nowrap;font-weight:600}
      .row>:first-child{overflow-wrap:anywhere}
      .acts{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-top:8px}
      form{margin:0}
      label{display:block}
      button,select,input{font:inherit;min-height:44px;border-radius:6px;\
      border:1px solid var(--soft);background:var(--page);color:var(--ink);padding:8px 14px}
      button{cursor:pointer;text-align:left;overflow-wrap:anywhere}
      button.main{background:#1f5fbf;border-color:#1f5fbf;color:#fff;font-weight:600}
      input.sum{width:8.5em;text-align:right}
      :focus-visible{outline:3px solid var(--blue);outline-offset:2px}
      .good{color:var(--good);font-weight:600}
      svg{display:block;width:100%;height:auto;margin:0 0 8px}
      svg text{font-size:13px;fill:var(--soft)}
      svg .axis{stroke:var(--line);stroke-width:1}
      svg .past{fill:none;stroke:var(--blue);stroke-width:3}
      svg .ahead{fill:none;stroke:var(--blue);stroke-width:3;stroke-dasharray:6 5}
      svg .calm{fill:var(--good)}svg .alert{fill:var(--alert)}
      table{border-collapse:collapse;width:100%}
      th{text-align:left;font-weight:400}td{text-align:right;white-space:nowrap}
      th,td{padding:4px 0;border-top:1px solid var(--line)}
      summary{cursor:pointer;min-height:44px;padding:10px 0}
      .plain{list-style:none}
      .stack{padding:8px 0 4px}input.wide{width:100%}select{max-width:100%}
      .alert{color:var(--alert)}.calm{color:var(--good)}
      .field{display:flex;justify-content:space-between;align-items:center;gap:12px;\
      padding:6px 0;border-top:1px solid var(--line)}
      """;

  private PageStyle() {}
}
