/// The rules a form adds to the look of a report.
enum FormStyle {
  static let text = screen + bar + paper

  private static let screen = """
    html{scroll-padding-block:var(--space-4) 7rem}
    .form .cover{padding-block:var(--space-6) var(--space-5)}
    .form .cover h1{font-size:var(--text-2);max-inline-size:none}
    .form .subtitle{margin-block-start:var(--space-2)}
    .form .cover-facts{margin-block-start:var(--space-4)}
    .form nav small{display:block;color:var(--muted);font-size:.8125rem}
    form>section{padding-block-start:var(--space-6)}
    form>section+section{margin-block-start:var(--space-6);border-block-start:1px solid var(--line)}
    @media (min-width:70rem){.form nav{max-block-size:calc(100vh - 4.5rem)}
    form>section:first-of-type{padding-block-start:var(--space-7)}}
    .on-paper{display:none}
    .on-screen>*+*,.steps p+p{margin-block-start:var(--space-4)}
    .steps>li+li,.on-screen>ol+details{margin-block-start:var(--space-5)}
    fieldset{border:0;padding:0;margin:0;min-inline-size:0}
    legend{padding:0;max-inline-size:var(--measure)}
    .part>.q{margin-block-start:var(--space-6);padding:var(--space-4) 0 0 var(--space-4);
    border-block-start:1px solid var(--line);border-inline-start:4px solid var(--line);
    margin-inline-start:calc(var(--space-4)*-1)}
    .part>.q.done{border-inline-start-color:var(--accent)}
    .q>*{margin-block-start:var(--space-4);max-inline-size:var(--measure)}
    .q>legend{float:inline-start;inline-size:100%;margin:0}
    .q>legend+*{clear:both;margin-block-start:0;padding-block-start:var(--space-2)}
    h3>small{color:var(--muted);font-size:inherit;font-weight:450;
    font-variant-numeric:tabular-nums}
    .done h3::after{content:" ✓" / "";color:var(--accent)}
    .help{color:var(--muted)}
    .q fieldset>legend{font-size:var(--text-small);font-weight:650;
    margin-block-end:var(--space-2)}
    .q fieldset>label{display:flex;gap:var(--space-3);padding:var(--space-2) var(--space-3);
    line-height:1.45;border:1px solid var(--line);cursor:pointer}
    .q fieldset>label+label{margin-block-start:-1px}
    .q fieldset>label:hover{background:var(--surface)}
    .q fieldset>label:has(:checked){background:var(--accent-tint);border-color:var(--accent);
    position:relative}
    .q input{flex:none;inline-size:1.25rem;block-size:1.25rem;margin:.15rem 0 0;
    accent-color:var(--accent)}
    .ask{padding:var(--space-3) var(--space-4);background:var(--caution);
    color:var(--on-caution);border-inline-start:5px solid}
    .ask.wrong{background:var(--poor);color:var(--on-poor)}
    .text{display:grid;gap:var(--space-1)}
    .text>span{font-size:var(--text-small);font-weight:650}
    textarea,input[type=file]{font:inherit;color:inherit;background:var(--page);
    inline-size:100%;border:1px solid var(--rule);border-radius:4px;
    padding:var(--space-2) var(--space-3)}
    textarea{resize:vertical;field-sizing:content;min-block-size:4.4rem;max-block-size:24rem}
    #text{font:.8125rem/1.5 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace}
    [aria-invalid]{border-color:var(--on-poor);border-width:2px}
    button{font:inherit;font-weight:600;min-block-size:var(--target);cursor:pointer;
    padding:var(--space-2) var(--space-4);border:1px solid var(--rule);border-radius:4px;
    background:var(--page);color:var(--accent)}
    button:hover{background:var(--accent-tint)}
    button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
    button.main:hover{text-decoration:underline}
    button.clear{border:0;padding-inline:0;min-block-size:2rem;font-size:var(--text-small);
    font-weight:450;text-decoration:underline;background:none}
    .hints{font-size:var(--text-small)}
    .hints ul{padding-block-end:var(--space-2)}
    .count{color:var(--muted)}
    .steps>li{padding-inline-start:var(--space-2)}
    #kept:not([hidden]){max-inline-size:var(--measure)}

    """

  /// How far it is, and saving, always in sight where there is room for it.
  private static let bar = """
    [hidden]{display:none!important}
    .bar{position:sticky;inset-block-end:0;z-index:1;display:flex;flex-wrap:wrap;
    align-items:center;gap:var(--space-2) var(--space-3);background:var(--surface);
    border-block-start:1px solid var(--rule);
    padding:var(--space-2) max(var(--space-4),(100% - var(--wide) - var(--contents) - 4rem)/2)}
    .bar>div{flex:1 1 8rem;min-inline-size:0}
    .bar .count{font-size:var(--text-small);line-height:1.3}
    .bar button{padding-inline:var(--space-3)}
    progress{inline-size:100%;block-size:.5rem;accent-color:var(--accent);display:block;
    margin-block-end:.3rem}
    @media (forced-colors:none){
    progress{appearance:none;background:var(--line);border:0;border-radius:4px;overflow:hidden}
    ::-webkit-progress-bar{background:var(--line)}
    ::-webkit-progress-value{background:var(--accent)}
    ::-moz-progress-bar{background:var(--accent)}}
    @media (max-width:32rem){.bar>div{flex:1 0 100%;display:flex;align-items:center;
    gap:var(--space-3)}
    .bar .count{flex:none}
    progress{margin:0;flex:1;min-inline-size:0}
    .bar button{flex:1 1 auto;padding-block:var(--space-1)}}
    #said{flex:1 0 100%;max-inline-size:none;font-size:var(--text-small);line-height:1.35}
    #said:empty{display:none}
    @media (max-height:26rem){.bar{position:static}}
    @media (forced-colors:active){.q fieldset>label:has(:checked){outline:2px solid Highlight}
    .part>.q.done{border-inline-start-color:Highlight}}

    """

  /// Paper: boxes to tick, room to write, nothing that only a screen needs.
  private static let paper = """
    @media print{
    form>section+section{margin-block-start:7mm}
    form>section,form>section:first-of-type{padding-block-start:0;border:0}
    :root{--text:8.5pt;--text-small:8pt;font-size:8.5pt}
    .bar,.clear,.on-screen,noscript,.form nav,#kept,.hints,.part>.count,
    .done h3::after{display:none!important}
    .on-paper{display:block}
    .form{line-height:1.35}
    .form .cover{display:block;block-size:auto;padding:0 0 4mm;border-inline-start:0;
    border-block-end:1mm solid var(--accent);break-after:auto}
    .form .cover h1{font-size:18pt}
    .part>.q{break-inside:avoid;margin-inline-start:0;padding:2mm 0 0 3mm;
    margin-block-start:4mm}
    .q>*{margin-block-start:2mm}
    .q .text{display:inline-grid!important;inline-size:49.4%;vertical-align:top}
    .q fieldset>label{padding:.5mm 2mm;line-height:1.3}
    .q input{inline-size:3mm;block-size:3mm;margin:.4mm 0 0}
    .q fieldset>legend{margin-block-end:.5mm}
    textarea{min-block-size:9mm;resize:none}
    .facts>div{padding-block:.5mm}
    h2{break-after:avoid}
    }

    """
}
