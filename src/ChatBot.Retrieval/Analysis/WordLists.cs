namespace ChatBot.Retrieval.Analysis;

/// <summary>The words that say nothing of a subject, of both languages at once: questions and texts quote each other's language.</summary>
internal sealed class WordLists
{
    private readonly HashSet<string> _stop;
    private readonly HashSet<string> _question;
    private readonly HashSet<string> _acronyms;

    /// <param name="stopWords">Words left out of the index, as written, lower case.</param>
    /// <param name="questionWords">Words that frame a question or a command, as written, lower case.</param>
    /// <param name="acronyms">Acronyms, upper case: kept even where a stop word has the same letters (WHO, UN).</param>
    public WordLists(IEnumerable<string> stopWords, IEnumerable<string> questionWords, IEnumerable<string> acronyms)
    {
        _stop = new(stopWords, StringComparer.Ordinal);
        _question = new(questionWords.Select(Folding.Fold), StringComparer.Ordinal);
        _acronyms = new(acronyms, StringComparer.Ordinal);
    }

    /// <summary>Whether a lower-case word is left out of the index. Accents count: « dés » is not « des ».</summary>
    public bool IsStopWord(string lower) => _stop.Contains(lower);

    /// <summary>Whether a folded word frames questions, in the singular or the plural.</summary>
    public bool IsQuestionWord(string folded) =>
        _question.Contains(folded) || (folded.Length > 3 && folded[^1] == 's' && _question.Contains(folded[..^1]));

    /// <summary>Whether a word as written is a known acronym.</summary>
    public bool IsAcronym(ReadOnlySpan<char> word) => _acronyms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
