extension StyleSheet {
  /// What stands in a section.
  static let blocks = """
    section>*+*,.folded>*+*,.callout>*+*,li>*+*{margin-block-start:var(--space-4)}
    section>:is(.head,h3,h4,h5,h6)+*{margin-block-start:var(--space-3)}
    section>.head:has(h2)+*{margin-block-start:var(--space-4)}
    section>*+:is(h3,h4,h5,h6){margin-block-start:var(--space-5)}
    section>:is(table,.scroll,figure,.callout,blockquote,.facts)+*,
    section>*+:is(table,.scroll,figure,.callout,blockquote,.facts){
    margin-block-start:var(--space-5)}
    section>:is(section,.fold){margin-block-start:0}
    p,ul,ol,blockquote,.callout,.facts{max-inline-size:var(--measure)}
    .lead{font-size:var(--text-lead);line-height:1.45}
    ul,ol{padding-inline-start:1.4em}
    li+li{margin-block-start:var(--space-1)}
    li::marker{color:var(--muted)}
    .facts{border-block-start:1px solid var(--line)}
    .facts>div{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;
    gap:0 var(--space-5);padding-block:var(--space-2);border-block-end:1px solid var(--line)}
    .facts dt{color:var(--muted)}
    .facts dd{margin:0}
    @media (max-width:32rem){.facts>div{grid-template-columns:1fr}}
    .badge{display:inline-block;min-inline-size:2.2em;padding:0 .45em;border-radius:4px;
    text-align:center;font-size:.875em;line-height:1.55;font-weight:650;
    background:var(--tone);color:var(--on-tone)}
    @media (forced-colors:active){.badge{border:1px solid}}
    .callout{background:var(--surface);padding:var(--space-4) var(--space-5);
    border-inline-start:5px solid var(--on-tone)}
    .callout[class*=step-]{border-color:var(--tone)}
    .callout-title{font-weight:650;color:var(--on-tone)}
    .callout[class*=step-] .callout-title{color:var(--ink)}
    .callout>.callout-title+*{margin-block-start:var(--space-2)}
    .kind{font-weight:450}
    blockquote{padding-inline-start:var(--space-5);border-inline-start:2px solid var(--rule)}
    blockquote p{font-size:1.0625em;font-style:italic}
    blockquote footer{color:var(--muted);font-size:var(--text-small);
    margin-block-start:var(--space-2)}
    summary{cursor:pointer;padding-block:var(--space-2)}
    .fold{position:relative;border-block-end:1px solid var(--line)}
    .head+.fold{border-block-start:1px solid var(--line);margin-block-start:var(--space-3)}
    .fold>details>summary{padding-block:var(--space-3);padding-inline-end:2.5rem;
    list-style-position:outside;margin-inline-start:1.15em}
    .fold>details>summary>*{text-wrap:pretty}
    .fold>details>.folded{padding-inline-start:1.15em}
    .fold>details:target>summary{background:var(--accent-tint)}
    @media (scripting:none){
    .fold>details:target::details-content{content-visibility:visible;display:block;block-size:auto}}
    .head{display:flex;align-items:baseline;gap:var(--space-2)}
    .head>:first-child{min-inline-size:0}
    .self{flex:none;min-inline-size:1.75rem;text-align:center;text-decoration:none;font-weight:450;
    line-height:1.75rem;opacity:0}
    .self::before{content:"#" / ""}
    :is(.head,.fold):hover>.self,.self:focus-visible{opacity:1}
    @media (hover:none){.self{opacity:1;color:var(--muted)}}
    .fold>.self{position:absolute;inset-block-start:var(--space-2);inset-inline-end:0;
    line-height:2rem}
    .fold:not(:hover)>details:not([open])+.self{visibility:hidden}
    .tools{display:flex;flex-wrap:wrap;align-items:end;gap:var(--space-3)}
    .tools label{display:grid;flex:1 1 16rem;gap:var(--space-1);font-weight:600;
    max-inline-size:28rem}
    .tools p{flex:1 0 auto;max-inline-size:100%;color:var(--muted);line-height:2.75rem}
    .tools :is(input,button){font:inherit;font-weight:450;min-block-size:2.75rem;
    padding:var(--space-2) var(--space-3);color:inherit;background:var(--page);
    border:1px solid var(--rule);border-radius:4px;min-inline-size:0}
    .tools button{cursor:pointer;font-weight:600;color:var(--accent)}
    .tools button:hover{background:var(--accent-tint)}
    @media (scripting:enabled){.tools{min-block-size:4.7rem}}
    section>details,.folded>details{border-block:1px solid var(--line)}
    section>details+details,.folded>details+details{margin-block-start:0;border-block-start:0}
    section>details>summary{font-weight:600;padding-block:var(--space-3)}
    .folded{padding-block:var(--space-2) var(--space-4)}

    """

  static let tables = """
    table{border-collapse:collapse;inline-size:100%;font-size:.9375rem;line-height:1.45;
    font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:start;font-weight:650;font-size:1rem;padding-block-end:var(--space-2)}
    th,td{overflow-wrap:break-word;text-align:start;vertical-align:top;
    padding:var(--space-2) var(--space-3)}
    th:first-child,td:first-child{padding-inline-start:0}
    th:last-child,td:last-child{padding-inline-end:0}
    thead th,thead td{vertical-align:bottom;font-size:var(--text-small);font-weight:600;
    line-height:1.3;color:var(--muted);border-block-end:1.5px solid var(--rule)}
    tbody th{font-weight:550}
    tbody tr{border-block-end:1px solid var(--line)}
    tr:target{background:var(--accent-tint)}
    .long{overflow-wrap:anywhere}
    @media screen{th a,td a{display:inline-block;padding-block:.2rem}}
    .center{text-align:center}
    .trailing{text-align:end}
    .scroll{overflow-x:auto;max-inline-size:100%}
    .scroll table{min-inline-size:min(44rem,calc(var(--columns)*9rem))}

    """

  /// Pictures keep near the size they are drawn for; on narrow pages they take the whole width.
  static let figures = """
    figure{max-inline-size:100%}
    figcaption{max-inline-size:var(--measure);margin-block-end:var(--space-4)}
    figcaption strong{display:block}
    figcaption span{color:var(--muted)}
    svg.chart{display:block;direction:ltr;inline-size:100%;block-size:auto;overflow:visible;
    max-inline-size:calc(var(--width)*1.2px);font-family:var(--chart-font);
    font-variant-numeric:tabular-nums lining-nums}
    @media (max-width:32rem){svg.chart:not(.wide){margin-inline:calc(var(--space-3)*-1);
    inline-size:calc(100% + 2*var(--space-3))}}
    svg.wide{min-inline-size:38rem}
    .tint{fill:var(--tone)}
    .chart g text{fill:var(--on-tone)}
    figure summary{font-size:var(--text-small);color:var(--muted)}
    figure>details{margin-block-start:var(--space-3)}

    """
}
