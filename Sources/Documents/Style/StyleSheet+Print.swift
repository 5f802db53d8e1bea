extension StyleSheet {
  /// Paper: nothing folded, nothing cut, no colour that only a screen needs.
  static let print = """
    @media print{
    :root{--text:9.5pt;--text-small:8.5pt;--text-lead:12.5pt;--text-3:11.5pt;--text-2:18pt;
    --text-1:36pt;--measure:none;--wide:none;font-size:9.5pt}
    body{print-color-adjust:exact;-webkit-print-color-adjust:exact;line-height:1.45}
    .skip,.self,.tools{display:none!important}
    .filtered [hidden]{display:block!important}
    .cover{background:none;display:flex;flex-direction:column;block-size:100vh;
    padding:30mm 20mm 20mm;
    border-block-start:0;border-inline-start:12mm solid var(--accent);break-after:page}
    .cover-title{margin-block-end:auto}
    .cover h1{max-inline-size:none}
    .cover-facts{grid-template-columns:1fr 1fr;gap:6mm 8mm}
    .columns{display:block;padding:0;max-inline-size:none}
    nav{position:static;max-block-size:none;overflow:visible;padding:0;border:0;
    margin-block-end:var(--space-7);font-size:10.5pt}
    nav a,nav a[aria-current]{padding:.15rem 0;border:0;color:inherit!important;background:none}
    nav summary{font-size:var(--text-2);padding-block-end:var(--space-4)}
    summary{list-style:none}
    summary::-webkit-details-marker{display:none}
    .fold,.head+.fold{border:0}
    .fold>details>summary{padding:var(--space-4) 0 0;margin:0}
    .fold>details:target>summary{background:none}
    .fold>details>.folded{padding:0}
    details::details-content{content-visibility:visible;display:block;block-size:auto}
    .handout{--text:8.8pt;--text-small:8pt;--text-lead:10.5pt;--text-3:10pt;--text-2:13.5pt;
    line-height:1.34}
    .handout section>*+*,.handout section>h2+*{margin-block-start:2.2mm}
    .handout section>*+h3{margin-block-start:4mm}
    .handout main>section{padding-block-start:0}
    .handout main>section+section{margin-block-start:7mm}
    .handout li+li{margin-block-start:.6mm}
    .handout .cover{display:block;block-size:auto;padding:0 0 3mm;border-inline-start:0;
    border-block-end:1mm solid var(--accent);margin-block-end:5mm;break-after:auto}
    .handout .cover h1{font-size:20pt}
    .handout .cover-facts{grid-template-columns:repeat(5,1fr);gap:2mm 5mm;
    margin-block-start:3mm;font-size:8pt}
    .handout .cover-facts dt{font-size:7.5pt}
    .handout .subtitle{margin-block-start:1mm}
    main>section{padding-block-start:0}
    main>section+section{border-block-start:0}
    body:not(.handout) section.page{break-before:page;margin-block-start:0!important}
    .head{display:block}
    .head,h2,h3,h4,h5,h6,caption,summary,figcaption,.callout-title{break-after:avoid}
    h2,h3,h4,h5,h6,svg,tr,blockquote,.callout,.facts>div{break-inside:avoid}
    figcaption,svg{break-inside:avoid}
    thead,thead tr{break-after:avoid;break-inside:avoid}
    tbody tr:first-child{break-before:avoid}
    thead{display:table-header-group}
    table{font-size:9pt}
    .dense table{font-size:7pt}
    .dense th,.dense td{padding-inline:.8mm;overflow-wrap:anywhere}
    p,li{orphans:3;widows:3}
    a{color:inherit;text-decoration:none}
    .scroll{overflow:visible}
    .scroll table,svg.wide{min-inline-size:0}
    svg.chart{max-block-size:200mm;max-inline-size:min(100%,calc(var(--width)*1px))}
    }

    """
}
