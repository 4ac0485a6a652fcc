using System.Text.RegularExpressions;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Composing;

/// <summary>Answers when a question comes back and who reports, from the paragraphs in which resolutions say so, mostly their last.</summary>
internal static partial class WhatFollowsComposer
{
    /// <summary>Paragraphs quoted, at most.</summary>
    private const int Most = 3;

    /// <summary>Words of a quotation, at most.</summary>
    private const int MostWords = 60;

    /// <summary>The paragraphs; null when the text has none.</summary>
    public static Draft? Compose(Turn turn, Edition edition, Intent.Follows asked)
    {
        var read = edition.Passages.Where(p => p.Kind is PassageKind.Operative or PassageKind.SubParagraph).Select(p => Found.In(p, asked)).OfType<Found>().ToList();
        // « Décide de rester saisie de la question » says when only where nothing else does; a report that is due at some time is one on the resolution, of others there may be many.
        var session = Narrowed(read.FindAll(f => f.ComesBack), f => f.IsTold(asked));
        var reports = Narrowed(read.FindAll(f => f.Reports), f => f.IsTold(asked));
        reports = asked.HowOften ? Narrowed(reports, f => Facts.Find(AnswerForm.Duration, f.Passage.Text).Any()) : reports;
        var found = read.Where(f => session.Contains(f) || reports.Contains(f)).TakeLast(Most).ToList();
        if (asked is { Session: true, Report: false } && !found.Exists(f => f.When is not null) && Compose(turn, edition, AtReport) is { } atReport)
        {
            // A body that gets a report at a session comes back to the question there.
            return atReport;
        }

        found = ReferenceEquals(asked, AtReport) ? found.FindAll(f => f.When is { } when && Facts.Find(AnswerForm.Session, f.Passage.Text).Contains(when)) : found;

        return found.Count == 0 ? null
            : new Draft(AnswerOutcome.Answered, string.Join('\n', found.Select((f, i) => (found.Count > 1 ? "- " : string.Empty) + Line(turn, edition, f, i + 1))), [.. found.Select(f => new ShownPassage(edition, f.Passage))], []);
    }

    /// <summary>What is asked where nothing else says when the question comes back.</summary>
    private static readonly Intent.Follows AtReport = new(Report: true, Session: false);

    private static List<Found> Narrowed(List<Found> found, Predicate<Found> to) => found.Exists(to) ? found.FindAll(to) : found;

    /// <summary>« **Soixante-dix-neuvième session** : « Prie le Secrétaire général de… » (par. 19) [1]. »</summary>
    private static string Line(Turn turn, Edition edition, Found found, int number)
    {
        var text = found.Passage.Text;
        TextSpan[] facts = [.. new[] { found.Who, found.When }.OfType<TextSpan>()];
        var fact = facts.Length == 0 ? null : string.Join(", ", facts.Select(f => Own().Replace(text.Substring(f.Start, f.Length), string.Empty)));
        var words = facts.Length == 0 ? PassageWriter.Clauses(text, MostWords) : UpTo(text, facts[^1]);
        return PassageWriter.Statement(fact, PassageWriter.Quote(words, edition.Language, turn.Language), PassageLabel.Of(found.Passage, turn.Language), number, turn.English) + ".";
    }

    /// <summary>The clauses up to a date, as many as may be quoted.</summary>
    private static string UpTo(string text, TextSpan when)
    {
        var segments = Segments.Of(text);
        var last = segments.Count - 1;
        while (last > 0 && segments[last].Start > when.Start)
        {
            last--;
        }

        var first = 0;
        while (first < last && Excerpt.Words(text, Segments.Stretch(segments, first, last)) > MostWords)
        {
            first++;
        }

        var quote = Excerpt.Balanced(text, Segments.Stretch(segments, first, last));
        return text.Substring(quote.Start, quote.Length);
    }

    /// <summary>A paragraph by which the question comes back, or a report is due.</summary>
    /// <param name="Passage">The paragraph.</param>
    /// <param name="ComesBack">Whether it says that the question comes back, and that was asked.</param>
    /// <param name="Reports">Whether it asks for a report, and that was asked.</param>
    /// <param name="Who">Who reports, if that was asked.</param>
    /// <param name="When">When that is due, if that was asked: a session, else how often, else a date.</param>
    private sealed record Found(Passage Passage, bool ComesBack, bool Reports, TextSpan? Who, TextSpan? When)
    {
        /// <summary>Whether it has what is asked.</summary>
        public bool IsTold(Intent.Follows asked) => asked.When ? When is not null : Who is not null;

        public static Found? In(Passage passage, Intent.Follows asked)
        {
            var folded = TextFolding.Fold(passage.Text);
            var (back, report) = (asked.Session ? ComesBackAt().Match(folded) : Match.Empty, asked.Report ? AsksForReport().Match(folded) : Match.Empty);
            return back.Success || report.Success ? new Found(passage, back.Success, report.Success, asked.Who ? Requests.At(passage.Text, report.Index + report.Length - 1) : null, asked.When ? Due(passage.Text, asked, (back.Success ? back : report).Index) : null) : null;
        }

        private static TextSpan? Due(string text, Intent.Follows asked, int from)
        {
            AnswerForm[] forms = asked.HowOften ? [AnswerForm.Duration, AnswerForm.Session, AnswerForm.Time] : [AnswerForm.Session, AnswerForm.Duration, AnswerForm.Time];
            return forms.Select(f => Facts.Find(f, text).Where(s => s.Start >= from).Select(s => (TextSpan?)s).FirstOrDefault()).FirstOrDefault(s => s is not null);
        }
    }

    [GeneratedRegex(@"^(?:sa|la|son|le|its|the) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:(?:inscrire|examiner|reexaminer|poursuivre|continuer|reprendre|revenir|se pencher|consacrer|include|consider|continue|return|resume|keep)\b.{0,160}\b(?:ordre du jour|session|provisional agenda)\b|(?:tenir|organiser|convoquer|hold|convene)\b.{0,40}\bsession\b|(?:rester|demeure|reste|remain) (?:activement |actively )?(?:saisie?|seized)\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ComesBackAt();

    [GeneratedRegex(@"(?:^|[;,] (?:et )?)(?:prie|demande|charge|invite|engage|encourage|requests?|asks|invites)\b.{3,400}\b(?:(?:un |des |son |leurs? |a |annual |written |progress )?(?:rapports?|reports?)|rendre compte|rendra compte|compte rendu|tenir (?:informee?|au courant)|report)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AsksForReport();
}
