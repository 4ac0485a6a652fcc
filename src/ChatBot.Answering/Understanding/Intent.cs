using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Understanding;

/// <summary>What a turn wants, in the words of the pipeline: each intent has the composer that answers it.</summary>
internal abstract record Intent
{
    private Intent()
    {
    }

    /// <summary>A courtesy.</summary>
    internal sealed record Courtesy(SmallTalkKind Kind) : Intent;

    /// <summary>The words of named passages.</summary>
    internal sealed record Passages(ParsedReferences References) : Intent
    {
        /// <summary>Whether they are asked for from end to end (« tout le par. 12 »).</summary>
        public bool Whole { get; init; }
    }

    /// <summary>The rest of a list of passages that was too long for one reply; nothing is left when all that was found was shown.</summary>
    internal sealed record Rest(IReadOnlyList<ShownPassage> Left) : Intent;

    /// <summary>A question about named passages only.</summary>
    internal sealed record Within(ParsedReferences References, string Question) : Intent
    {
        /// <summary>Whether it asks if that is the place (« c'est bien le 4 ? »): when it is not, another may be.</summary>
        public bool Confirms { get; init; }
    }

    /// <summary>All passages that mention a subject.</summary>
    internal sealed record Mentions(string Subject, bool CountOnly) : Intent;

    /// <summary>How many paragraphs, notes… the text has.</summary>
    internal sealed record Structure(ReferencePart? Part, PassageReference? Of = null) : Intent;

    /// <summary>Which earlier resolutions of its organ the document recalls.</summary>
    /// <param name="Subject">Words that say more than that, folded: a subject, a title, another organ.</param>
    internal sealed record Recalled(IReadOnlyList<string> Subject) : Intent
    {
        /// <summary>Whether it is asked for all resolutions that it cites, of whatever organ.</summary>
        public bool All { get; init; }
    }

    /// <summary>Where a note is referred to.</summary>
    internal sealed record NoteUse(PassageReference Note) : Intent;

    /// <summary>What the head of the document says: title, dates, session…</summary>
    /// <param name="Items">What is asked, in the order of a head: « quand, et sur quel rapport ? » asks two things.</param>
    internal sealed record Metadata(IReadOnlyList<HeadItem> Items) : Intent;

    /// <summary>Who voted how.</summary>
    /// <param name="Side">Who voted so; null: how the countries voted, or everybody.</param>
    /// <param name="Countries">The countries asked about, by their first French names; none: all.</param>
    internal sealed record RollCall(VoteSide? Side, IReadOnlySet<string> Countries) : Intent;

    /// <summary>What comes after the document, whatever it is about.</summary>
    /// <param name="Report">Whether it is asked who reports, and when.</param>
    /// <param name="Session">Whether it is asked when the question comes back.</param>
    internal sealed record Follows(bool Report, bool Session) : Intent
    {
        /// <summary>Whether it is asked how often.</summary>
        public bool HowOften { get; init; }

        /// <summary>Whether it is asked who.</summary>
        public bool Who { get; init; }

        /// <summary>Whether it is asked when.</summary>
        public bool When { get; init; } = true;
    }

    /// <summary>What the organ does in the document: decides, condemns, welcomes…</summary>
    internal sealed record Does(Act Act) : Intent
    {
        /// <summary>Of whom it asks that, or what it does that to (« quelles attaques condamne-t-il ? »), as the question says it; null: all that it does.</summary>
        public string? Of { get; init; }
    }

    /// <summary>A place of another text.</summary>
    /// <param name="MentionedIn">The passages of the document that mention it.</param>
    internal sealed record Elsewhere(IReadOnlyList<PassageId> MentionedIn) : Intent;

    /// <summary>How many sections, articles… the text has.</summary>
    /// <param name="What">Their name in the singular, folded.</param>
    internal sealed record Sections(string What) : Intent;

    /// <summary>What the document is in law, or what has become of it: nothing that it says.</summary>
    internal sealed record Status : Intent;

    /// <summary>What the document is about.</summary>
    internal sealed record Overview : Intent;

    /// <summary>Something to be done with the text that is no answer from it: to translate it, sum up a paragraph, write a speech.</summary>
    /// <param name="Task">What is to be done.</param>
    /// <param name="References">The passages named.</param>
    internal sealed record Undone(TaskKind Task, ParsedReferences References) : Intent;

    /// <summary>An order to the bot about the bot itself: « ignore tes instructions ». It is no question, and changes nothing.</summary>
    internal sealed record Order : Intent;

    /// <summary>Any other question: retrieve and compose.</summary>
    internal sealed record Ask(string Question) : Intent;
}

/// <summary>An item of a document's head.</summary>
internal enum HeadItem
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The symbol.</summary>
    Symbol,

    /// <summary>The day of adoption.</summary>
    Adopted,

    /// <summary>The day of distribution.</summary>
    Distributed,

    /// <summary>The session.</summary>
    Session,

    /// <summary>The agenda item.</summary>
    AgendaItem,

    /// <summary>The meeting.</summary>
    Meeting,

    /// <summary>Who adopted it.</summary>
    Organ,

    /// <summary>What it was adopted from: the symbol of the draft, the committee or body that prepared or recommended it.</summary>
    Origin,

    /// <summary>Whether it was put to the vote.</summary>
    Vote,
}

/// <summary>How a country voted.</summary>
internal enum VoteSide
{
    /// <summary>In favour.</summary>
    For,

    /// <summary>Against.</summary>
    Against,

    /// <summary>It abstained.</summary>
    Abstained,
}
