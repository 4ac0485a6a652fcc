using System.Text.RegularExpressions;

namespace ChatBot.Answering.Wording;

/// <summary>Numbers of people, whom questions and texts call by many names: « combien de gens… » of « 795 millions de personnes ».</summary>
internal static partial class People
{
    /// <summary>Whether a word means people.</summary>
    public static bool IsWord(string word) => Word().IsMatch(word);

    /// <summary>Whether people are counted by the number that stands before a text.</summary>
    public static bool AreCounted(ReadOnlySpan<char> after) => Counted().IsMatch(after);

    /// <summary>Whether a passage can have the number that is asked for: one of people, if people are to be counted.</summary>
    /// <param name="asked">What is to be counted, in the question's words.</param>
    /// <param name="text">The passage.</param>
    public static bool MayBeCounted(string asked, string text)
        => !asked.Split(' ').Any(IsWord) || Facts.Find(AnswerForm.Count, text).Any(n => AreCounted(text.AsSpan(n.End)));

    [GeneratedRegex(@"^(?:gens|personnes?|individus|habitants|êtres humains|people|persons|men and women)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"^ (?:de |d['’])?(?:personnes|people|persons|habitants|individus|êtres humains|membres|members|experts|morts|tués|blessés|victimes|deaths|killed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
