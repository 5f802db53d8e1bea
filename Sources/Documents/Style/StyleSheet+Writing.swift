extension StyleSheet {
  /// Room to write by hand, in documents that have some; what belongs to one place to write stays
  /// on one sheet.
  static let writing = """
    .lines>div{block-size:2.1em;border-block-end:1px solid var(--rule)}
    th.writing,td.writing{min-inline-size:4.5rem;padding-inline:var(--space-2);
    border-inline-start:1px solid var(--rule)}
    th.wide,td.wide{min-inline-size:11rem}
    td.writing:last-child{border-inline-end:1px solid var(--rule)}
    @media print{.lines>div{block-size:7mm}
    td.writing{min-inline-size:16mm}
    td.wide{min-inline-size:48mm}
    .handout main>section>section{break-inside:avoid;padding-block-start:1mm}
    .handout main>section>section>*+*{margin-block-start:1.2mm}}

    """
}
