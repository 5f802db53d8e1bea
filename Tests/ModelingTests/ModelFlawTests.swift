import Testing

@Suite("Mistakes in a model")
struct ModelFlawTests {
  @Test(
    "The head",
    arguments: [
      Flaw(
        "schema of another kind", "model/1", "⟦plan/1",
        "The schema here must be 'model/1', not 'plan/1'."),
      Flaw(
        "schema of the future", "model/1", "⟦model/2",
        "The schema 'model/2' is not known to this program, which reads 'model/1'."),
      Flaw(
        "schema missing", "schema: model/1\nid", "⟦id", "The model lacks the required key 'schema'."
      ),
      Flaw(
        "id missing", "schema: model/1\nid: small", "⟦schema: model/1",
        "The model lacks the required key 'id'."),
      Flaw(
        "id of another file", "id: small", "id: ⟦other",
        "The id 'other' differs from the file's or folder's name, 'small'."),
      Flaw(
        "id with capitals", "id: small", "id: ⟦Small",
        "The model: 'Small' is no id: ids are lower-case letters and digits, words joined by single hyphens."
      ),
      Flaw(
        "version missing", "schema: model/1\nid: small\nversion: \"1.0\"",
        "⟦schema: model/1\nid: small", "The model lacks the required key 'version'."),
      Flaw("title empty", "Small model", "⟦\"  \"", "The model: 'title' must not be empty."),
      Flaw(
        "title a list", "Small model", "⟦[ a ]", "The model: 'title' must be a text, not a list."),
      Flaw(
        "unknown key", "title: Small model", "title: Small model\n⟦titel: x",
        "The model has an unknown key 'titel'; did you mean 'title'?"),
      Flaw(
        "unknown key like no other", "title: Small model", "title: Small model\n⟦colour: x",
        "The model has an unknown key 'colour'."),
      Flaw(
        "key twice", "title: Small model", "title: Small model\n⟦title: Again",
        "The key 'title' stands here twice; first in line 4."),
      Flaw("a list", nil, "⟦- a\n", "The model must be a map of keys and values."),
      Flaw("a text", nil, "⟦a\n", "The model must be a map of keys and values."),
      Flaw(
        "below without a title", "{ title: Nothing yet, ", "⟦{ ",
        "'below' lacks the required key 'title'."),
    ])
  func head(_ flaw: Flaw) throws { try flaw.check("models/small.yml") }

  @Test("Everything wrong is said in one run")
  func all() throws {
    try Flaw(
      "empty", nil, "⟦id: small\nlevels: 3\n", "The model lacks the required key 'schema'.",
      "The model lacks the required key 'version'.", "The model lacks the required key 'title'.",
      "The model: 'levels' must be a list, not a text.",
      "The model lacks the required key 'dimensions'.",
      "The model lacks the required key 'rating'."
    ).check("models/small.yml")
  }

  @Test(
    "Levels, dimensions, elements and tags",
    arguments: [
      Flaw(
        "level without a title", "{ id: mid, title: Mid }", "⟦{ id: mid }",
        "Level 'mid' lacks the required key 'title'."),
      Flaw(
        "level id twice", "{ id: mid,", "⟦{ id: base,",
        "The level id 'base' is taken by another level."),
      Flaw(
        "reserved level id", "{ id: mid,", "⟦{ id: default,",
        "The id 'default' is reserved; no level can have it."),
      Flaw(
        "level a text", "{ id: mid, title: Mid }", "⟦mid",
        "A level must be a map of keys and values."),
      Flaw(
        "no elements", "elements:\n      - { id: process, title: Process }", "elements: ⟦[]",
        "Dimension 'run': 'elements' must not be empty."),
      Flaw(
        "elements missing",
        "  - id: run\n    title: Running\n    elements:\n      - { id: process, title: Process }",
        "  - ⟦id: run\n    title: Running", "Dimension 'run' lacks the required key 'elements'."),
      Flaw(
        "element and dimension share an id", "{ id: process,", "⟦{ id: lead,",
        "The element id 'lead' is taken by a dimension."),
      Flaw(
        "element id twice", "{ id: process,", "⟦{ id: vision,",
        "The element id 'vision' is taken by another element."),
      Flaw(
        "reserved element id", "{ id: process,", "⟦{ id: organization,",
        "The id 'organization' is reserved; no element can have it."),
      Flaw(
        "tag and element share an id", "{ id: plan,", "⟦{ id: vision,",
        "The tag id 'vision' is taken by an element."),
      Flaw(
        "tag twice, in another kind", "{ id: do, title: Do } ]",
        "{ id: do, title: Do } ]\n  other: [ ⟦{ id: do, title: X } ]",
        "The tag id 'do' is taken by another tag."),
      Flaw(
        "kind of tags that is no id", "cycle:", "⟦The cycle:",
        "Kind of tags: 'The cycle' is no id: ids are lower-case letters and digits, words joined by single hyphens."
      ),
      Flaw(
        "tags no list", "[ { id: plan, title: Plan }, { id: do, title: Do } ]", "⟦plan",
        "The tags of kind 'cycle' must be a list."),
      Flaw(
        "tag without a title", "{ id: do, title: Do }", "⟦{ id: do }",
        "A tag of kind 'cycle' lacks the required key 'title'."),
      Flaw(
        "weight zero", "weight: 2", "weight: ⟦0",
        "Element 'culture': 'weight' must be from 1 to 1000, not 0."),
      Flaw(
        "weight too large", "weight: 2", "weight: ⟦1001",
        "Element 'culture': 'weight' must be from 1 to 1000, not 1001."),
      Flaw(
        "weight with a point", "weight: 2", "weight: ⟦2.0",
        "Element 'culture': 'weight' must be a whole number, not '2.0'."),
      Flaw(
        "weight in hexadecimal", "weight: 2", "weight: ⟦0x10",
        "Element 'culture': 'weight' must be a whole number, not '0x10'."),
      Flaw(
        "underpins no cell", "other/thing@base", "⟦other/thing",
        "Element 'culture': 'other/thing' names no cell; write it as 'model/element@level'."),
      Flaw(
        "underpins with a second slash", "other/thing@base", "⟦other/a/thing@base",
        "Element 'culture': 'other/a/thing@base' names no cell; write it as 'model/element@level'."),
    ])
  func parts(_ flaw: Flaw) throws { try flaw.check("models/small.yml") }

  @Test(
    "The rating",
    arguments: [
      Flaw(
        "bounds do not rise", "- { id: \"P\", title: Partly, up-to: 50",
        "- ⟦{ id: \"P\", title: Partly, up-to: 15",
        "Band 'P': 'up-to' must be more than the band's before it."),
      Flaw(
        "the last band ends early", "- { id: \"F\", title: Fully, up-to: 100",
        "- ⟦{ id: \"F\", title: Fully, up-to: 99", "The last band must end at 100."),
      Flaw(
        "bound over 100", "up-to: 100", "up-to: ⟦101",
        "Band 'F': 'up-to' must be from 0 to 100, not 101."),
      Flaw(
        "bound no number", "up-to: 50", "up-to: ⟦1e999",
        "Band 'P': 'up-to' must be a number, not '1e999'."),
      Flaw(
        "bound not a number at all", "up-to: 50", "up-to: ⟦.nan",
        "Band 'P': 'up-to' must be a number, not '.nan'."),
      Flaw(
        "bound missing", "- { id: \"P\", title: Partly, up-to: 50 }",
        "- ⟦{ id: \"P\", title: Partly }", "Band 'P' lacks the required key 'up-to'."),
      Flaw(
        "band id too long", "- { id: \"P\"", "- ⟦{ id: \"Part\"",
        "Band 'Part' has more than three characters."),
      Flaw("band id empty", "id: \"P\"", "id: ⟦\"\"", "A band: 'id' must not be empty."),
      Flaw(
        "band id twice", "- { id: \"P\"", "- ⟦{ id: \"N\"",
        "The band id 'N' is taken by another band."),
      Flaw(
        "attained names no band", "attained: L", "attained: ⟦X",
        "'attained' names band 'X', which is not among N, P, L, F."),
      Flaw(
        "attained the first band", "attained: L", "attained: ⟦N",
        "'attained' must not be the first band, which every figure has at least."),
      Flaw(
        "secured below attained", "secured: L", "secured: ⟦P",
        "'secured' must not be a band below 'attained'."),
      Flaw(
        "secured missing",
        "bands:\n    - { id: \"N\", title: Not, up-to: 15 }\n    - { id: \"P\", title: Partly, up-to: 50 }\n    - { id: \"L\", title: Largely, up-to: 85 }\n    - { id: \"F\", title: Fully, up-to: 100 }\n  attained: L\n  secured: L\n",
        "⟦bands:\n    - { id: \"N\", up-to: 50 }\n    - { id: \"L\", up-to: 100 }\n  attained: L\n",
        "The rating lacks the required key 'secured'."),
      Flaw(
        "sufficient over the bound", "sufficient: 50", "sufficient: ⟦50.5",
        "'sufficient' (50 unless given) must not exceed 50, the bound that 'attained' has to pass."),
      Flaw(
        "knock-out over 100", "knock-out: 25", "knock-out: ⟦100.5",
        "The rating: 'knock-out' must be from 0 to 100, not 100.5."),
      Flaw(
        "knock-out in words", "knock-out: 25", "knock-out: ⟦none",
        "The rating: 'knock-out' must be a number, not 'none'."),
      Flaw(
        "quorum below zero", "quorum: 66", "quorum: ⟦-1",
        "The rating: 'quorum' must be from 0 to 100, not -1."),
      Flaw(
        "another way to combine", "combine: median", "combine: ⟦medain",
        "The rating: 'combine' must be one of median, mean, not 'medain'; did you mean 'median'?"),
      Flaw(
        "short does not fall", "[ 100, 75, 50, 25 ]", "⟦[ 100, 75, 75, 25 ]",
        "'short' must be four falling percents, such as [ 100, 75, 50, 25 ]."),
      Flaw(
        "short with three", "[ 100, 75, 50, 25 ]", "⟦[ 100, 75, 50 ]",
        "'short' must be four falling percents, such as [ 100, 75, 50, 25 ]."),
      Flaw(
        "short over 100", "[ 100, 75, 50, 25 ]", "[ ⟦101, 75, 50, 25 ]",
        "The rating of evidence: 'short' holds percents, 0 to 100, not '101'."),
      Flaw(
        "short no list", "[ 100, 75, 50, 25 ]", "⟦100",
        "The rating of evidence: 'short' must be a list, not a text."),
      Flaw(
        "enough of another strength", "enough: record", "enough: ⟦rekord",
        "The rating of evidence: 'enough' must be one of statement, document, record, result, not 'rekord'; did you mean 'record'?"
      ),
      Flaw(
        "nothing below zero", "nothing: 25", "nothing: ⟦-5",
        "The rating of evidence: 'nothing' must be from 0 to 100, not -5."),
    ])
  func rating(_ flaw: Flaw) throws { try flaw.check("models/small.yml") }
}
