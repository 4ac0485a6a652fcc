using System.Text.RegularExpressions;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Understanding;
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
        var operative = edition.Passages.Where(p => p.Kind is PassageKind.Operative or PassageKind.SubParagraph).ToList();
        var session = asked.Session ? operative.Where(p => ComesBack().IsMatch(TextFolding.Fold(p.Text))).ToList() : [];
        var reports = asked.Report ? operative.Where(p => AsksForReport().IsMatch(TextFolding.Fold(p.Text))).ToList() : [];
        // « Décide de rester saisie de la question » says when only where nothing else does.
        session = Narrowed(session, p => When(p, asked) is not null);
        // A report that is due at some time is one on the resolution; of others there may be many.
        reports = Narrowed(reports, p => When(p, asked) is not null);
        reports = asked.HowOften ? Narrowed(reports, p => Facts.Find(AnswerForm.Duration, p.Text).Any()) : reports;
        var found = operative.Where(p => session.Contains(p) || reports.Contains(p)).TakeLast(Most).ToList();
        return found.Count == 0 ? null
            : new Draft(AnswerOutcome.Answered, string.Join('\n', found.Select((p, i) => (found.Count > 1 ? "- " : string.Empty) + Line(turn, edition, p, When(p, asked), i + 1))), [.. found.Select(p => new ShownPassage(edition, p))], []);
    }

    private static List<Passage> Narrowed(List<Passage> passages, Predicate<Passage> to) => passages.Exists(to) ? passages.FindAll(to) : passages;

    /// <summary>When what a paragraph decides or asks for is due: a session, else how often, else a date.</summary>
    private static TextSpan? When(Passage passage, Intent.Follows asked)
    {
        AnswerForm[] forms = asked.HowOften ? [AnswerForm.Duration, AnswerForm.Session, AnswerForm.Time] : [AnswerForm.Session, AnswerForm.Duration, AnswerForm.Time];
        var from = (asked.Session && ComesBack().Match(TextFolding.Fold(passage.Text)) is { Success: true } back ? back : AsksForReport().Match(TextFolding.Fold(passage.Text))).Index;
        return forms.Select(f => Facts.Find(f, passage.Text).Where(s => s.Start >= from).Select(s => (TextSpan?)s).FirstOrDefault()).FirstOrDefault(s => s is not null);
    }

    /// <summary>« **Soixante-dix-neuvième session** : « Prie le Secrétaire général de… » (par. 19) [1]. »</summary>
    private static string Line(Turn turn, Edition edition, Passage passage, TextSpan? when, int number)
    {
        var text = passage.Text;
        var label = PassageLabel.Of(passage, turn.Language);
        var colon = turn.English ? ":" : " :";
        if (when is not { } fact)
        {
            return $"**{char.ToUpperInvariant(label[0])}{label[1..]}**{colon} {PassageWriter.Quote(PassageWriter.Clauses(text, MostWords), edition.Language, turn.Language)} [{number}].";
        }

        var segments = Segments.Of(text);
        var last = segments.Count - 1;
        while (last > 0 && segments[last].Start > fact.Start)
        {
            last--;
        }

        var first = 0;
        while (first < last && Excerpt.Words(text, Segments.Stretch(segments, first, last)) > MostWords)
        {
            first++;
        }

        var quote = Excerpt.Balanced(text, Segments.Stretch(segments, first, last));
        var due = Own().Replace(text.Substring(fact.Start, fact.Length), string.Empty);
        return $"**{char.ToUpperInvariant(due[0])}{due[1..]}**{colon} {PassageWriter.Quote(text.Substring(quote.Start, quote.Length), edition.Language, turn.Language)} ({label}) [{number}].";
    }

    [GeneratedRegex(@"^(?:sa|la|son|le|its|the) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:(?:inscrire|examiner|reexaminer|poursuivre|continuer|reprendre|revenir|se pencher|consacrer|include|consider|continue|return|resume|keep)\b.{0,160}\b(?:ordre du jour|session|provisional agenda)\b|(?:rester|demeure|reste|remain) (?:activement |actively )?(?:saisie?|seized)\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ComesBack();

    [GeneratedRegex(@"(?:^|[;,] (?:et )?)(?:prie|demande|charge|invite|engage|encourage|requests?|asks|invites)\b.{3,400}\b(?:(?:un |des |son |leurs? |a |annual |written |progress )?(?:rapports?|reports?)|rendre compte|rendra compte|compte rendu|tenir (?:informee?|au courant)|report)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AsksForReport();
}
