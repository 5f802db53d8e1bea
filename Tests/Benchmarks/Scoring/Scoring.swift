import Modeling
import Planning
import Scoring
import Testbed
import YAML

/// Measures how many answers (one person, one question) are settled and scored in a second, through
/// the entry point the commands use, agreement left out; `plan <folder>` prints the milliseconds
/// that the search for an assessment's least plan takes alone.
@main
enum ScoringBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "plan" { return print(try plan(arguments[2]) * 1000) }
    let ground = try Ground()
    for people in [200, 20, 6] {
      for count in [1, 10, 100, 1000] {
        let assessments = ground.assessments(count, people: people)
        let answers = Double(count * people * ground.questions)
        let rate = median((0..<9).map { _ in answers / seconds { score(assessments) } })
        print("scoring \(count) of \(people) people: million answers a second\t\(rate / 1e6)")
      }
    }
  }

  /// Seconds of the search for the least plan of an assessment by what is shipped.
  private static func plan(_ folder: String) throws -> Double {
    let problems = Problems()
    guard let assessment = Assessment.load(folder, Shipped.library, Record(problems)) else {
      throw Bytes.Failure(description: problems.rendered.joined(separator: "\n"))
    }
    let scorecard = Scorecard(assessment)
    return median((0..<9).map { _ in seconds { _ = Plan.least(assessment, scorecard) } })
  }

  /// Scores all, again and again while there are few.
  private static func score(_ assessments: [Assessment]) {
    for assessment in assessments {
      let card = Scorecard(assessment, agreement: false)
      precondition(card.questions.count == assessment.questionnaire.questions.count)
    }
  }

  /// Seconds of one run, of which so many are made that the clock is fine enough.
  private static func seconds(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    var runs = 0
    let start = clock.now
    var spent = Duration.zero
    while spent < .milliseconds(20) {
      work()
      runs += 1
      spent = clock.now - start
    }
    return spent / .seconds(1) / Double(runs)
  }

  private static func median(_ figures: [Double]) -> Double { figures.sorted()[figures.count / 2] }
}
