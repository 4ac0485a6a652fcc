using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>What the lexicon files say, as written, before analysis.</summary>
internal sealed class LexiconText
{
    /// <summary>Words left out of the index, lower case.</summary>
    public List<WordOfLanguage> StopWords { get; } = [];

    /// <summary>Words that frame questions, lower case.</summary>
    public List<WordOfLanguage> QuestionWords { get; } = [];

    /// <summary>Phrases that say nothing of a subject, as their words do elsewhere.</summary>
    public List<string> Locutions { get; } = [];

    /// <summary>Words that mean the same, by language.</summary>
    public List<SynonymRule> Synonyms { get; } = [];

    /// <summary>Acronyms and what they stand for.</summary>
    public List<AcronymRule> Acronyms { get; } = [];

    /// <summary>Words that look like a word of another language and mean something else.</summary>
    public List<WordOfLanguage> FalseFriends { get; } = [];

    /// <summary>Words of one language and their translations.</summary>
    public List<GlossaryRule> Glossary { get; } = [];

    /// <summary>Semantic fields, as written: words of both languages that speak of the same thing.</summary>
    public List<string> Fields { get; } = [];

    /// <summary>Stems of words that stemming would throw together with others: folded word to stem, by language.</summary>
    public Dictionary<string, Dictionary<string, string>> Stems { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads one file's text by its name; unknown names are an error, so that a typing mistake does not go unnoticed.</summary>
    public void Add(string file, string text)
    {
        // « everyday.law.fr.txt », « glossary.everyday.idioms.en-fr.txt »: what stands between kind and language only divides what would be one long file.
        var name = file.Split('.');
        var isEveryday = name is ["everyday", ..] or ["glossary", "everyday", ..];
        name = name is { Length: 4 } or ["glossary", "everyday", _, _, _] ? [name[0], name[^2], name[^1]] : name;
        foreach (var line in LexiconLine.Of(file, text))
        {
            switch (name)
            {
                case ["stopwords", var language, "txt"]: StopWords.Add(new(language, Word(line))); break;
                case ["question-words", var language, "txt"]: QuestionWords.Add(new(language, Word(line))); break;
                case ["false-friends", var language, "txt"]: FalseFriends.Add(new(language, Word(line))); break;
                case ["stems", var language, "txt"]: AddStems(line, language); break;
                case ["locutions", _, "txt"]: Locutions.Add(line.Text); break;
                case ["synonyms" or "families" or "everyday", var language, "txt"]: Synonyms.Add(Synonym(line, language)); break;
                case ["fields", _, "txt"]: Fields.Add(Field(line)); break;
                case ["acronyms", "txt"]: Acronyms.Add(Acronym(line)); break;
                case ["glossary", { Length: 5 } pair, "txt"] when pair[2] == '-': Glossary.Add(Translation(line, pair[..2], pair[3..], isEveryday)); break;
                default: throw line.Error("no lexicon file has this name; see docs/retrieval.md for the names");
            }
        }
    }

    private void AddStems(LexiconLine line, string language)
    {
        var sides = line.Text.Split('=', StringSplitOptions.TrimEntries);
        if (sides is not [{ Length: > 0 } stem, var words] || stem.Contains(' ', StringComparison.Ordinal))
        {
            throw line.Error("« stem = word, word » is expected");
        }

        var stems = Stems.TryGetValue(language, out var known) ? known : Stems[language] = new(StringComparer.Ordinal);
        foreach (var word in line.Split(words, ','))
        {
            stems[Folding.Fold(word.ToLowerInvariant())] = stem;
        }
    }

    private static string Word(LexiconLine line) => line.Text.Contains(' ', StringComparison.Ordinal)
        ? throw line.Error("one word per line is expected")
        : line.Text.ToLowerInvariant();

    private static SynonymRule Synonym(LexiconLine line, string language)
    {
        var sides = line.Text.Split("=>");
        return sides.Length switch
        {
            1 when line.Split(line.Text, ',') is { Count: > 1 } forms => new(language, forms, forms, IsTwoWay: true),
            2 => new(language, line.Split(sides[0], ','), line.Split(sides[1], ','), IsTwoWay: false),
            _ => throw line.Error("« a, b, c » (the same) or « a => b, c » (one way) is expected"),
        };
    }

    private static AcronymRule Acronym(LexiconLine line)
    {
        var columns = line.Text.Split('|', StringSplitOptions.TrimEntries);
        return columns.Length == 3 && columns[1].Length + columns[2].Length > 0
            ? new(line.Split(columns[0], ','), line.SplitOptional(columns[1], ';'), line.SplitOptional(columns[2], ';'))
            : throw line.Error("« ACRONYM, ACRONYM | French long form; another | English long form; another » is expected");
    }

    private static string Field(LexiconLine line) => line.Text.AsSpan().Count('|') == 1
        ? line.Text
        : throw line.Error("« mot, mot, mot | word, word » is expected");

    private static GlossaryRule Translation(LexiconLine line, string left, string right, bool isEveryday)
    {
        var sides = line.Text.Split('=');
        return sides.Length == 2
            ? new(left, line.Split(sides[0], ';'), right, line.Split(sides[1], ';'), isEveryday)
            : throw line.Error("« word; word = translation; translation » is expected");
    }
}

/// <summary>A word of a list.</summary>
internal readonly record struct WordOfLanguage(string Language, string Word);

/// <summary>Words that mean the same, or of which one side stands for the other.</summary>
internal sealed record SynonymRule(string Language, IReadOnlyList<string> From, IReadOnlyList<string> To, bool IsTwoWay);

/// <summary>Acronyms of one name, in both languages, and its long forms.</summary>
internal sealed record AcronymRule(IReadOnlyList<string> Acronyms, IReadOnlyList<string> French, IReadOnlyList<string> English);

/// <summary>Words of two languages that translate each other.</summary>
internal sealed record GlossaryRule(string LeftLanguage, IReadOnlyList<string> Left, string RightLanguage, IReadOnlyList<string> Right, bool IsEveryday = false)
{
    /// <summary>The words of one language and those of the other that stand for them; null when the rule is about other languages.</summary>
    public (IReadOnlyList<string> From, IReadOnlyList<string> To)? Between(string source, string target) =>
        (source, target) == (LeftLanguage, RightLanguage) ? (Left, Right)
        : (source, target) == (RightLanguage, LeftLanguage) ? (Right, Left)
        : null;
}
