package import Modeling

/// What is to happen next in an interview.
package enum Step: Hashable, Sendable {
  /// Show where one is, and take a command.
  case show
  /// Show something beside the question, then go on.
  case panel(Panel)
  /// Let a text be typed.
  case type(Prompt)
  /// Write something down, and say when it is done.
  case write(Writing)
  /// End; everything is written.
  case leave
}

/// Something to look at beside the question.
package enum Panel: Hashable, Sendable {
  case help
  case evidence
  case keys
}

/// A text that is asked for.
package enum Prompt: Hashable, Sendable {
  /// Why a question does not apply.
  case reason
  /// A note, with what it is wanted for.
  case note(Wish)
  case find
  /// Where to go; after a search, the questions that were found.
  case goTo(found: [Int])

  /// What a note is wanted for.
  package struct Wish: Hashable, Sendable {
    /// How the choice departs from the conditions ticked.
    package var fit = ConditionFit.fits
    /// By how many choices the answer is above that of the year before, below it if negative.
    package var moved = 0

    /// Whether the person wants it, and nothing else.
    package var isOwn: Bool { self == Wish() }
  }
}

/// What is to be written down.
package enum Writing: Hashable, Sendable {
  /// The answer to a question, in place of the one that was shown.
  case answer(Int, Sheet.Answer, before: Sheet.Answer)
  /// A fact about the organization, by its index, and its value.
  case fact(Int, String)
}

/// What a person is told about what was done last.
package enum Notice: Hashable, Sendable {
  case isFirst
  case noKey(String)
  case noChoice(last: Int)
  case noCondition
  case noHelp
  case noEvidence
  case noFacts
  case reasonNeeded
  case ticked([Int])
  case unticked([Int])
  case noted
  case notFound(String)
  case nowhere(String)
  /// What was answered the year before, on this year's scale.
  case earlier(Int)
  /// The answer was changed by somebody else, and is shown as it now is.
  case changedMeanwhile
  /// Facts changed what applies: so many questions more, or fewer.
  case scope(Int)
}
