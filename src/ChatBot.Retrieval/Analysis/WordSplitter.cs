namespace ChatBot.Retrieval.Analysis;

/// <summary>
/// Cuts a text into words and compounds. Apostrophes of any kind end a word, so that elided articles stand alone; hyphens, slashes and the
/// points of numbers join parts into a compound (« I-24/7 », « A/RES/77/20 », « COVID-19 »).
/// </summary>
internal ref struct WordSplitter(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are cut: nobody searches for them, and an index must not keep what a hostile text puts in.</summary>
    internal const int LongestWord = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>First character of the word or compound found last.</summary>
    public int Start { get; private set; }

    /// <summary>The first character after it.</summary>
    public int End { get; private set; }

    /// <summary>Whether it has several parts.</summary>
    public bool IsCompound { get; private set; }

    /// <summary>Whether the word is followed by an apostrophe and a letter, as elided words are.</summary>
    public bool IsElided { get; private set; }

    /// <summary>Whether the word follows an apostrophe, as the English possessive s does.</summary>
    public bool IsAfterApostrophe { get; private set; }

    /// <summary>Whether punctuation that ends a phrase stands between the word and the one before it.</summary>
    public bool IsAfterBreak { get; private set; }

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        IsAfterBreak = false;
        while (_next < _text.Length && !IsWordCharacter(_text[_next]))
        {
            IsAfterBreak |= IsBreak(_text[_next++]);
        }

        if (_next >= _text.Length)
        {
            return false;
        }

        Start = _next;
        IsCompound = false;
        IsAfterApostrophe = Start > 0 && IsApostrophe(_text[Start - 1]);
        while (_next < _text.Length)
        {
            if (IsWordCharacter(_text[_next]))
            {
                _next++;
            }
            else if (Joins(_next))
            {
                IsCompound = true;
                _next++;
            }
            else
            {
                break;
            }
        }

        End = _next;
        IsElided = _next + 1 < _text.Length && IsApostrophe(_text[_next]) && IsWordCharacter(_text[_next + 1]);
        return true;
    }

    /// <summary>Whether a character belongs to words. Superscript figures do not: they refer to notes.</summary>
    public static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Surrogate;

    /// <summary>Whether a character is an apostrophe, typed or printed.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '′';

    /// <summary>Whether a character is a hyphen, breaking or not.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>Commas do not end a phrase: names have them (« pour l'éducation, la science et la culture »).</summary>
    private static bool IsBreak(char c) => c is '.' or ';' or ':' or '!' or '?' or '(' or ')' or '«' or '»' or '"' or '\n' or '–' or '—' or '[' or ']';

    private readonly bool Joins(int at)
    {
        if (at == 0 || at + 1 >= _text.Length || !IsWordCharacter(_text[at + 1]))
        {
            return false;
        }

        var c = _text[at];
        return IsHyphen(c)
            || (c == '/')
            || (c == '.' && (char.IsDigit(_text[at + 1]) || IsInitial(at)));
    }

    /// <summary>Whether the point follows a single letter and a single letter follows it: « O.N.U. ».</summary>
    private readonly bool IsInitial(int at) =>
        char.IsUpper(_text[at - 1]) && (at == 1 || !IsWordCharacter(_text[at - 2]))
        && char.IsUpper(_text[at + 1]) && (at + 2 >= _text.Length || !IsWordCharacter(_text[at + 2]));
}
