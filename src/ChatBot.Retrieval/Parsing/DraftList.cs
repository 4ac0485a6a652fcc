using System.Globalization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>The passages in the making, each with a name of its own.</summary>
internal sealed class DraftList
{
    private readonly UniqueIds ids = new();
    private readonly HashSet<string> parts = [];
    private readonly List<Draft> drafts = [];
    private string prefix = string.Empty;
    private int run = 1;
    private int annexes;
    private string? part;
    private string? heading;

    /// <summary>All of them, in the order of the text.</summary>
    public IReadOnlyList<Draft> All => drafts;

    /// <summary>The last one added, which words that follow belong to.</summary>
    public Draft? Current { get; private set; }

    /// <summary>Whether nothing has been added since the part began.</summary>
    public bool IsPartEmpty { get; private set; } = true;

    /// <summary>The part or section that new ones stand in: its letter or number, its heading, or both.</summary>
    public string? Section => part is null || heading is null ? part ?? heading : $"{part}. {heading}";

    /// <summary>What follows stands under this heading.</summary>
    /// <param name="name">The letter or roman number of a part that begins; null when the part goes on.</param>
    /// <param name="title">The words of the heading; empty when there are none.</param>
    public void Enter(string? name, string title)
    {
        part = name ?? part;
        heading = title.Length == 0 ? null : title;
    }

    /// <summary>Adds a paragraph. When its name is taken a new part begins, and the names of the part get a prefix.</summary>
    /// <param name="id">The name that it would have in a text of one part.</param>
    /// <param name="kind">What part of the resolution it is.</param>
    /// <param name="number">The number printed.</param>
    /// <param name="text">Its words so far.</param>
    public Draft Add(PassageId id, PassageKind kind, string? number, string text)
    {
        var name = new PassageId(prefix + id.Value);
        if (ids.Contains(name))
        {
            BeginPart();
            name = new PassageId(prefix + id.Value);
        }

        if (part is not null && prefix.Length == 0)
        {
            parts.Add(part);
        }

        name = ids.Take(name, copy => new PassageId($"{name.Value}x{copy}"));
        return Push(new Draft { Id = name, Kind = kind, Number = number, Section = Section }, text);
    }

    /// <summary>Adds a paragraph of an annex; these are counted through the whole document.</summary>
    public Draft AddAnnex(string? number, string text) =>
        Push(new Draft { Id = new PassageId("AX" + (++annexes).ToString(CultureInfo.InvariantCulture)), Kind = PassageKind.Annex, Number = number, Section = Section }, text);

    /// <summary>Adds a sub-paragraph.</summary>
    public Draft AddSub(Draft parent, string letter, string text)
    {
        // A letter printed twice in one paragraph: the later ones are told apart by a count, as ids must be unique.
        var id = ids.Take(parent.Id.Sub(letter), copy => parent.Id.Sub(letter + copy));
        var kind = parent.Kind == PassageKind.Annex ? PassageKind.Annex : PassageKind.SubParagraph;
        return Push(new Draft { Id = id, Kind = kind, Number = letter, Parent = parent, Section = parent.Section }, text);
    }

    /// <summary>Starts a part whose names would otherwise repeat those of an earlier one; named by its section's letter where there is one.</summary>
    public void BeginPart()
    {
        run++;
        var count = run.ToString(CultureInfo.InvariantCulture);
        var name = part is { Length: <= 5 } && part.All(char.IsAsciiLetterOrDigit) && parts.Add(part) ? part : count;

        prefix = name + "-";
        IsPartEmpty = true;
    }

    private Draft Push(Draft draft, string text)
    {
        draft.Append(text);
        drafts.Add(draft);
        (Current, IsPartEmpty) = (draft, false);
        return draft;
    }
}
