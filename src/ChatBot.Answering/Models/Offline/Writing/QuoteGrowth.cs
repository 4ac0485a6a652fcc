using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Writing;

/// <summary>Adds whole clauses to a quotation: a date or a place answers by itself; what is said, how, or which things, often stands in the next clause.</summary>
internal static partial class QuoteGrowth
{
    /// <summary>Words up to which a quotation is grown.</summary>
    private const int Readable = 60;

    /// <summary>
    /// A quotation of this many words makes an answer that is longer than the sixty of a median one anyway: the rest of its sentence is worth more than the words saved.
    /// </summary>
    private const int LongAnyway = 58;

    /// <summary>One of this many goes on where what is asked for is likely to stand there: things, a way, a duty, or a word of the question that has not been quoted.</summary>
    private const int LongEnough = 46;

    /// <summary>Words of a quotation that is long anyway, at most: most paragraphs end before that.</summary>
    private const int Whole = 135;

    /// <summary>The quotation with the clauses of its sentence to the right, then to the left, that fit.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reading">The passage, read.</param>
    /// <param name="quote">What has to be quoted.</param>
    /// <param name="maxWords">Most words; a quotation that may be as long as any goes on beyond it where it is long anyway.</param>
    public static TextSpan Of(OfflineQuestion question, Reading reading, TextSpan quote, int maxWords)
    {
        var more = AsksMore().IsMatch(question.Asked);
        if (Facts.Required(question.Profile.Form) && reading.Fact is not null && !more)
        {
            return quote;
        }

        var stretch = new Growing(reading.Passage.Text, reading.Segments, quote);
        var readable = Math.Min(maxWords, Readable);
        var things = question.Profile is { Form: AnswerForm.Entity, Plural: true };
        if ((things && stretch.BeginsInList) || stretch.BeginsWithRelative)
        {
            // « …, qui peut servir de cadre », « …, les familles et le secteur privé à redoubler d'efforts »: the others of the list come first.
            stretch.Leftward(readable);
        }

        stretch.Rightward(things || question.Profile.Form == AnswerForm.Manner ? maxWords : readable, readable);
        stretch.Leftward(readable);
        var listing = things || question.Profile is { Form: AnswerForm.Manner } or { Duty: true };
        if (maxWords > Readable && (more || (question.Profile.Form == AnswerForm.Purpose && stretch.LeadsToPurpose) || stretch.Words >= LongAnyway || (stretch.Words >= LongEnough && (listing || stretch.LeavesOut(question, reading))) || Unsaid().IsMatch(reading.Passage.Text.AsSpan(stretch.Quote.Start, stretch.Quote.Length))))
        {
            if (things && stretch.BeginsInList)
            {
                stretch.Leftward(Whole);
            }

            stretch.Rightward(Whole, Whole);
            stretch.Leftward(Whole);
        }

        return stretch.Quote;
    }

    /// <summary>
    /// « Quand ont eu lieu les deux premières conférences ? » is not answered by one date, and « combien de personnes ont fui, et combien ont faim ? » not by one number.
    /// </summary>
    [GeneratedRegex(@"\b(?:les|ces|the) (?:deux|trois|quatre|cinq|(?:first|last) (?:two|three|four|five)|two|three|four|five) (?!(?:ans|mois|jours|years|months|days)\b)|\b(?:et|and|y) (?:(?:a|de|d'|pour|par|sur|pendant|jusqu'(?:a|en)|depuis|dans|en|avec|at|on|in|for|to|by|from|until|over|with|con|por) ?)?(?:combien|quelles?|quels?|qui|quand|quoi|comment|how (?:many|much|long|often)|wh(?:at|ich|o|om|en|ere)|cuant[oa]s?|cuando|quien(?:es)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksMore();

    /// <summary>« Demande à l'Organisation de continuer, selon qu'il conviendra et dans le cadre de ses mandats »: what of is still to come.</summary>
    [GeneratedRegex(@"(?:(?:selon|comme|ainsi) qu'il (?:convient|conviendra|y a lieu)|selon (?:que de besoin|les besoins)|le cas échéant|si nécessaire|(?:dans le cadre|dans les limites|conformément à|dans le respect) (?:de (?:leurs?|ses|son)|leurs?|son) mandats?(?: respectifs?)?|as appropriate|within (?:their|its)(?: respective)? mandates?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unsaid();

    /// <summary>A quotation that grows.</summary>
    private sealed class Growing
    {
        private readonly string text;
        private readonly IReadOnlyList<TextSpan> segments;
        private int first;
        private int last;

        public Growing(string text, IReadOnlyList<TextSpan> segments, TextSpan quote)
        {
            (this.text, this.segments, Quote) = (text, segments, quote);
            while (first + 1 < segments.Count && segments[first + 1].Start <= quote.Start)
            {
                first++;
            }

            last = first;
            while (last + 1 < segments.Count && segments[last + 1].Start < quote.End)
            {
                last++;
            }
        }

        /// <summary>As it stands.</summary>
        public TextSpan Quote { get; private set; }

        /// <summary>Its words.</summary>
        public int Words => Excerpt.Words(text, Quote);

        /// <summary>Whether items of a list stand before it.</summary>
        public bool BeginsInList => first > 0 && !Segments.StartsStrong(text, segments[first]) && Segments.IsItem(text, segments[first]);

        /// <summary>Whether what it speaks of stands before it.</summary>
        public bool BeginsWithRelative => first > 0 && !Segments.StartsStrong(text, segments[first]) && Segments.FirstWord(text, segments[first]) is "qui" or "dont" or "lequel" or "laquelle" or "lesquels" or "lesquelles" or "which" or "who" or "whose";

        /// <summary>Whether a clause of the same sentence that follows says to what end.</summary>
        public bool LeadsToPurpose => GoesOn && Purpose().IsMatch(text.AsSpan(Quote.End, Math.Min(text.Length - Quote.End, Ahead)));

        /// <summary>Whether the rest of its sentence surely has a word of the question that it has not.</summary>
        public bool LeavesOut(OfflineQuestion question, Reading reading)
        {
            var (from, to) = (first, last);
            while (from > 0 && !Segments.StartsStrong(text, segments[from]))
            {
                from--;
            }

            while (to + 1 < segments.Count && !Segments.StartsStrong(text, segments[to + 1]))
            {
                to++;
            }

            var sure = reading.Matches.Where(m => m.Part < 0 && question.Terms.GetValueOrDefault(m.Term) >= Telling && TermMatches.Certainty(m) >= TermMatches.Surely && m.Span.Start >= segments[from].Start && m.Span.End <= segments[to].End).ToList();
            return sure.Exists(m => !sure.Exists(o => o.Term == m.Term && o.Span.Start >= Quote.Start && o.Span.End <= Quote.End));
        }

        private bool GoesOn => last + 1 < segments.Count && !Segments.StartsStrong(text, segments[last + 1]);

        /// <summary>Adds clauses after it.</summary>
        /// <param name="most">Words, at most.</param>
        /// <param name="readable">Words beyond which it may go a little for the sake of its sense.</param>
        public void Rightward(int most, int readable)
        {
            var chosen = last;
            while (GoesOn && Fits(Quote.Start, segments[last + 1].End, most))
            {
                last++;
            }

            if (GoesOn)
            {
                // « inquiète de ce que, partout dans le monde, » has to go on: where it cannot, the quotation ends before it.
                while (last > chosen && LeadsOn(last))
                {
                    last--;
                }

                // « Se déclare préoccupée par le fait que, dans les conflits, » by itself says nothing: it goes on beyond what is readable.
                while (LeadsOn(last) && last + 1 < segments.Count && Excerpt.Words(text, new TextSpan(Quote.Start, segments[last + 1].End - Quote.Start)) <= readable + Beyond)
                {
                    last++;
                }
            }

            Quote = new TextSpan(Quote.Start, Math.Max(Quote.End, segments[last].End) - Quote.Start);
        }

        /// <summary>Adds clauses before it.</summary>
        /// <param name="most">Words, at most.</param>
        public void Leftward(int most)
        {
            while (first > 0 && Fits(segments[first - 1].Start, Quote.End, most) && !Segments.StartsStrong(text, segments[first]))
            {
                first--;
                Quote = new TextSpan(segments[first].Start, Quote.End - segments[first].Start);
            }
        }

        private bool LeadsOn(int at) => (at > 0 && at > first && Dangling.Trim(text, segments[at - 1]).Length < segments[at - 1].Length) || Dangling.Trim(text, segments[at]).Length < segments[at].Length || Aside().IsMatch(text.AsSpan(segments[at].Start, segments[at].Length));

        private bool Fits(int from, int to, int words) => Excerpt.Words(text, new TextSpan(from, to - from)) <= words && !text.AsSpan(from, to - from).Contains('\n');
    }

    /// <summary>What a word of the question must weigh to be missed.</summary>
    private const double Telling = 0.1;

    /// <summary>Characters after a quotation in which a purpose is looked for.</summary>
    private const int Ahead = 120;

    [GeneratedRegex(@"^[^;.]*\b(?:afin|en vue|de façon à|de manière à|dans le but|pour que|aux fins|in order|so as|with a view)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    /// <summary>Words that a quotation may be longer for the sake of its sense.</summary>
    private const int Beyond = 25;

    /// <summary>« …que, partout dans le monde »: an aside right after a conjunction, and the clause is still to come.</summary>
    [GeneratedRegex(@"\b(?:que|qui|dont|où|that|which|who),[^,;]{1,60}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Aside();
}
