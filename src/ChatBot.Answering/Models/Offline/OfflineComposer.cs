using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Composes an answer from the passages shown: decides whether they answer, picks the passage, the words and the fact.</summary>
internal sealed class OfflineComposer(PassageReader reader)
{
    /// <summary>Least share of the question's weight that the answering passage must match. From the curves in docs/retrieval.md.</summary>
    private const double LeastCoverage = 0.62;

    /// <summary>The same for yes or no, where a missing word changes the answer.</summary>
    private const double LeastCoverageYesNo = 0.8;

    /// <summary>A turn that refers back to a passage need only fit its form.</summary>
    private const double LeastCoverageFollowing = 0.3;

    /// <summary>Passages that are listed on a subject, at most.</summary>
    private const int MostListed = 4;

    /// <summary>The answer in Markdown with bracketed passage numbers, or <see cref="GroundingMarkers.NotFound"/>.</summary>
    public string Compose(QuestionLine line, IReadOnlyList<PassageLine> passages)
    {
        if (passages.Count == 0)
        {
            return GroundingMarkers.NotFound;
        }

        var question = reader.Understand(line, passages);
        var readings = reader.Read(question, passages);
        var best = Choose(question, readings);
        if (best is null)
        {
            return GroundingMarkers.NotFound;
        }

        var writer = new AnswerWriter(question);
        if (Parts(best, readings) is { Count: > 1 } parts && question.Profile.Form is AnswerForm.Statement or AnswerForm.Entity or AnswerForm.Purpose or AnswerForm.Manner)
        {
            return writer.List(best, parts);
        }

        return IsBroad(question) && OnSubject(question, best, readings) is { Count: > 1 } several
            ? writer.Several(several)
            : writer.One(best);
    }

    private static Reading? Choose(OfflineQuestion question, IReadOnlyList<Reading> readings)
    {
        var form = question.Profile.Form;
        var least = question.Line.Follows ? LeastCoverageFollowing : form == AnswerForm.YesNo ? LeastCoverageYesNo : LeastCoverage;
        if (question.Weight <= 0)
        {
            return question.Line.Follows && (!Facts.Required(form) || readings[0].Fact is not null) ? readings[0] : null;
        }

        return readings.FirstOrDefault(r => r.Coverage >= least && (!Facts.Required(form) || r.Fact is not null));
    }

    /// <summary>The sub-paragraphs of a paragraph that only introduces them (it ends with a colon).</summary>
    private static List<Reading> Parts(Reading best, IReadOnlyList<Reading> readings)
        => best.Passage.Text.EndsWith(':')
            ? [.. readings.Where(r => r.Passage.Context == best.Passage.Text).OrderBy(r => r.Passage.Passage)]
            : [];

    /// <summary>« Que dit la résolution sur… » with a subject of one or two terms: all the places that treat it are the answer.</summary>
    private static bool IsBroad(OfflineQuestion question)
        => question.Profile.Form == AnswerForm.Statement && !question.Line.Follows && question.Terms.Count(t => t.Value >= 0.1) is >= 1 and <= 2;

    private static List<Reading> OnSubject(OfflineQuestion question, Reading best, IReadOnlyList<Reading> readings)
        => [.. readings
            .Where(r => r.Coverage >= 0.9 * best.Coverage && r.Score >= 0.75 * best.Score && Early(r))
            .Take(question.Profile.Plural ? MostListed + 2 : MostListed)
            .OrderBy(r => r.Passage.Passage)];

    /// <summary>What a paragraph is about stands early in it or comes up more than once; a mention in a long list does not count.</summary>
    private static bool Early(Reading reading)
        => reading.Matches.Count > 1 || reading.Matches.Any(m => m.Span.Start <= Math.Max(120, reading.Passage.Text.Length / 2));
}
