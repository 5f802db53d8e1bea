extension StyleSheet {
  /// Cover, contents beside or above the sections, and the distances between them.
  static let layout = """
    .cover{border-block-start:.5rem solid var(--accent);background:var(--surface);
    padding:var(--space-7) max(var(--space-4),(100% - var(--wide) - var(--contents) - 4rem)/2)
    var(--space-6)}
    .kicker{color:var(--accent);font-weight:650;margin-block-end:var(--space-3)}
    .subtitle{font-size:var(--text-lead);line-height:1.4;color:var(--muted);
    max-inline-size:var(--measure);margin-block-start:var(--space-4)}
    .cover h1{max-inline-size:22ch}
    .logo{margin-block-end:var(--space-6)}
    .logo img{display:block;block-size:3.5rem;inline-size:auto;max-inline-size:100%;
    object-fit:contain;object-position:left}
    @media screen and (prefers-color-scheme:dark){.logo img{background:#fff;
    box-shadow:0 0 0 .5rem #fff}}
    .notice{margin-block-start:var(--space-5);font-weight:650;
    border-inline-start:4px solid var(--second);padding-inline-start:var(--space-3)}
    .cover-facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr));
    gap:var(--space-4) var(--space-5);margin-block-start:var(--space-6)}
    .cover-facts dt{font-size:var(--text-small);color:var(--muted)}
    .cover-facts dd{margin:0;font-weight:550}
    .columns{padding:0 var(--space-4) var(--space-8);max-inline-size:calc(var(--wide) + 2rem);
    margin-inline:auto}
    nav{font-size:var(--text-small);line-height:1.4;padding-block:var(--space-4);
    border-block-end:1px solid var(--line)}
    nav summary{font-weight:650;font-size:1rem}
    nav ol{list-style:none;padding:0}
    nav li>*+*,nav li+li{margin:0}
    nav a{display:block;color:var(--ink);text-decoration:none;padding:var(--space-2);
    padding-inline-end:0;border-inline-start:3px solid transparent}
    nav :is(a,ol a)[aria-current]{color:var(--accent);border-color:var(--accent);
    background:var(--accent-tint)}
    @media (forced-colors:active){nav a:not([aria-current]){border-color:Canvas}}
    nav a:hover{color:var(--accent);text-decoration:underline}
    nav ol ol{padding-inline-start:var(--space-4)}
    nav ol ol a{color:var(--muted)}
    main>section{padding-block-start:var(--space-7)}
    main>section+section{margin-block-start:var(--space-7);border-block-start:1px solid var(--line)}
    section section{padding-block-start:var(--space-6)}
    section section section{padding-block-start:var(--space-5)}
    @media (pointer:coarse){nav a,summary{min-block-size:var(--target);
    padding-block:var(--space-3)}}
    @media (min-width:70rem){
    .columns{display:grid;grid-template-columns:var(--contents) minmax(0,var(--wide));
    column-gap:4rem;max-inline-size:none;justify-content:center}
    nav{position:sticky;inset-block-start:0;align-self:start;max-block-size:100vh;overflow-y:auto;
    padding-block:var(--space-7) var(--space-5);border:0}
    nav summary{padding-inline:0}
    .handout .columns{display:block;max-inline-size:calc(var(--wide) + 2rem)}
    .handout .cover{padding-inline:max(var(--space-4),(100% - var(--wide))/2)}}

    """
}
