using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Composing;

/// <summary>What a composer wants to say, before its citations are checked and numbered.</summary>
/// <param name="Outcome">What kind of reply it is.</param>
/// <param name="Text">Markdown; <c>[n]</c> refers to <paramref name="Shown"/>, counted from 1.</param>
/// <param name="Shown">The passages that it may refer to.</param>
/// <param name="Suggestions">Questions that can be asked next.</param>
internal sealed record Draft(AnswerOutcome Outcome, string Text, IReadOnlyList<ShownPassage> Shown, IReadOnlyList<string> Suggestions)
{
    /// <summary>What was retrieved for it, best first; the passages shown when nothing was searched.</summary>
    public IReadOnlyList<SearchHit> Evidence { get; init; } = [.. Shown.Select((s, i) => new SearchHit { Edition = s.Edition, Passage = s.Passage, Score = 1.0 / (i + 1), Coverage = 1 })];

    /// <summary>Passages that were asked for too, and not shown because there are so many: « la suite » shows them.</summary>
    public IReadOnlyList<ShownPassage> Left { get; init; } = [];

    /// <summary>A reply that cites nothing.</summary>
    public static Draft Plain(AnswerOutcome outcome, string text, IReadOnlyList<string>? suggestions = null) => new(outcome, text, [], suggestions ?? []);
}

/// <summary>A passage that a composer may refer to.</summary>
/// <param name="Edition">Its edition.</param>
/// <param name="Passage">The passage.</param>
internal sealed record ShownPassage(Edition Edition, Passage Passage)
{
    /// <summary>The passage after the last of some, or before the first; null when there is none.</summary>
    public static ShownPassage? Beside(IReadOnlyList<ShownPassage> cited, int step)
    {
        var from = step > 0 ? cited[^1] : cited[0];
        return ReferenceResolver.Step(from.Passage, step, from.Edition) is { } next ? new ShownPassage(from.Edition, next) : null;
    }

    /// <summary>As a hit of a search.</summary>
    public static ShownPassage Of(SearchHit hit) => new(hit.Edition, hit.Passage);

    /// <summary>Its label, with the symbol when several documents are spoken of.</summary>
    public string Label(string language, bool symbol = false) => symbol ? $"{Edition.Symbol}, {PassageLabel.Of(Passage, language)}" : PassageLabel.Of(Passage, language);
}

/// <summary>A turn on its way through the pipeline.</summary>
/// <param name="Question">The standalone question, without courtesies and document names.</param>
/// <param name="QuestionLanguage">The language of the question, two letters; null when it cannot be told.</param>
/// <param name="Language">The language of the reply: <c>fr</c> or <c>en</c>.</param>
/// <param name="Document">The document that the turn is about (symbol or slug); null: all.</param>
/// <param name="Explain">Whether hits carry explanations.</param>
/// <param name="Before">The question of the turn before, when this one refers back to it; null otherwise.</param>
/// <param name="Cited">What the turn before cited, when this one refers back to it.</param>
internal sealed record Turn(string Question, string? QuestionLanguage, string Language, string? Document, bool Explain, string? Before, IReadOnlyList<ShownPassage> Cited)
{
    /// <summary>Whether <see cref="Cited"/> are passages that the turn itself names, not those of the turn before.</summary>
    public bool Named { get; init; }

    /// <summary>Passages that are shown after those that were found: what the turn before cited, when this one leans on it and has become a question of its own.</summary>
    public IReadOnlyList<ShownPassage> AtHand { get; init; } = [];

    /// <summary>The words that were put into the question before, « et contre la traite ? »; null when none were.</summary>
    public string? Subject { get; init; }

    /// <summary>The name that was last spoken of, when the question before has none: whose « its headquarters » may be; else null.</summary>
    public string? Name { get; init; }

    /// <summary>Of a question that leans on the one before, the characters at its beginning that were said now; 0 when it leans on none.</summary>
    public int Own { get; init; }

    /// <summary>Whether the reply is in English.</summary>
    public bool English => Language == "en";
}
