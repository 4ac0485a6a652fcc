using System.Text;

namespace ChatBot.Commands;

/// <summary>Writes Markdown to a terminal as it arrives: words are wrapped, <c>**bold**</c> is bold where there are styles and plain where not.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="indent">Columns that lines after the first begin at.</param>
internal sealed class MarkdownWriter(Terminal terminal, int indent = 0)
{
    private readonly StringBuilder _word = new();
    private int _wordWidth;
    private int _column;
    private bool _spaceDue;
    private bool _bold;
    private bool _starDue;

    /// <summary>Writes a piece of text; a word cut by the end of the piece waits for the next.</summary>
    /// <param name="piece">The piece; null for none.</param>
    /// <param name="plain">Whether stars are just stars.</param>
    public void Write(string? piece, bool plain = false)
    {
        foreach (var c in piece ?? string.Empty)
        {
            if (c == '*' && !plain)
            {
                Star();
                continue;
            }

            FlushStar();
            switch (c)
            {
                case '\r':
                    break;
                case '\n':
                    FlushWord();
                    NewLine(0);
                    break;
                case ' ':
                    FlushWord();
                    _spaceDue = _column > 0;
                    break;
                default:
                    Append(c);
                    break;
            }
        }
    }

    /// <summary>Writes what waits, and ends the line.</summary>
    public void End()
    {
        FlushStar();
        FlushWord();
        if (_bold && terminal.IsStyled)
        {
            terminal.Out.Write("\e[22m");
        }

        if (_column > 0)
        {
            NewLine(0);
        }
    }

    private void Star()
    {
        if (!_starDue)
        {
            _starDue = true;
            return;
        }

        _starDue = false;
        _bold = !_bold;
        if (terminal.IsStyled)
        {
            _word.Append(_bold ? "\e[1m" : "\e[22m");
        }
    }

    private void FlushStar()
    {
        if (_starDue)
        {
            _starDue = false;
            Append('*');
        }
    }

    private void Append(char c)
    {
        // Control characters of a document must not move the cursor or change the terminal.
        _word.Append(char.IsControl(c) ? '\uFFFD' : c);
        _wordWidth += char.IsLowSurrogate(c) ? 0 : 1;
    }

    private void FlushWord()
    {
        if (_word.Length == 0)
        {
            return;
        }

        // French closes with a space before the sign: the sign stays with its word, in the columns kept free for it.
        var closes = _wordWidth == 1 && "»?!:;".Contains(_word[^1], StringComparison.Ordinal);
        if (terminal.Width > 0 && _column > indent && _column + (_spaceDue ? 1 : 0) + _wordWidth > terminal.Width + (closes ? 2 : 0))
        {
            NewLine(indent);
        }
        else if (_spaceDue)
        {
            terminal.Out.Write(' ');
            _column++;
        }

        terminal.Out.Write(_word.ToString());
        _column += _wordWidth;
        (_wordWidth, _spaceDue) = (0, false);
        _word.Clear();
    }

    private void NewLine(int start)
    {
        terminal.Out.WriteLine();
        terminal.Out.Write(new string(' ', start));
        (_column, _spaceDue) = (start, false);
    }
}
