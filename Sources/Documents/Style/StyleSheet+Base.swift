extension StyleSheet {
  /// Sizes and distances; every other rule is built of these.
  static let sizes = """
    --space-1:.25rem;--space-2:.5rem;--space-3:.75rem;--space-4:1rem;--space-5:1.5rem;
    --space-6:2.25rem;--space-7:3.5rem;--space-8:5rem;
    --text-small:.875rem;--text:1.0625rem;--text-lead:1.3125rem;--text-3:1.1875rem;
    --text-2:1.75rem;--text-1:clamp(2rem,1.4rem + 3vw,3.25rem);
    --measure:42rem;--wide:60rem;--contents:15rem;--target:2.75rem;

    """

  /// The colours of badges, callouts and fields by their tone.
  static let tones = """
    .neutral{--tone:var(--neutral);--on-tone:var(--on-neutral)}
    .good{--tone:var(--good);--on-tone:var(--on-good)}
    .caution{--tone:var(--caution);--on-tone:var(--on-caution)}
    .poor{--tone:var(--poor);--on-tone:var(--on-poor)}
    .accent{--tone:var(--accent-tint);--on-tone:var(--accent)}

    """

  static let base = """
    *,*::before,*::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:var(--space-4)}
    body{margin:0;background:var(--page);color:var(--ink);font:var(--text)/1.6 var(--font);
    overflow-wrap:anywhere;font-kerning:normal}
    h1,h2,h3,h4,h5,h6{font-family:var(--heading-font);line-height:1.2;margin:0;text-wrap:balance;font-weight:650;
    overflow-wrap:break-word;hyphens:manual}
    h1{font-size:var(--text-1);letter-spacing:-.02em}
    h2{font-size:var(--text-2);letter-spacing:-.012em}
    h3{font-size:var(--text-3)}
    h4,h5,h6{font-size:1rem}
    p,ul,ol,dl,blockquote,figure,table{margin:0}
    a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
    a:hover{text-decoration-thickness:.13em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    code{font:.9em ui-monospace,"Cascadia Code",Menlo,Consolas,"Liberation Mono",monospace;
    background:var(--neutral);color:var(--on-neutral);padding:.08em .3em;border-radius:3px}
    strong,b{font-weight:650}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap}
    .skip{position:absolute;inset-inline-start:var(--space-4);inset-block-start:-6rem;z-index:2;
    background:var(--page);padding:var(--space-3) var(--space-4)}
    .skip:focus{inset-block-start:var(--space-3)}

    """
}
