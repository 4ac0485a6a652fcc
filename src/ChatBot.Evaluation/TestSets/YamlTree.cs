using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChatBot.Evaluation.TestSets;

/// <summary>
/// Reads YAML into a tree with line numbers, strictly: one document, no anchors, aliases or tags (a few lines of those can stand for
/// gigabytes), bounded in size and depth, no key twice.
/// </summary>
internal static class YamlTree
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long LargestFile = 32 * 1024 * 1024;

    private const int Deepest = 12;

    /// <summary>Reads a text.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">The YAML.</param>
    /// <returns>The root; null when the text holds nothing.</returns>
    /// <exception cref="TestSetException">The text is no YAML, or not of the plain kind that test sets are written in.</exception>
    public static YamlNode? Read(string file, string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = ReadNode(file, parser, 1);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                throw Problem(file, second.Start, "A test set is one YAML document; move what follows '---' into a file of its own.");
            }

            return root is YamlText { IsNothing: true } ? null : root;
        }
        catch (YamlException e)
        {
            throw new TestSetException([new TestSetProblem(file, LineOf(e.Start), $"This is not valid YAML: {e.Message.TrimEnd('.')}.")]);
        }
    }

    private static YamlNode ReadNode(string file, Parser parser, int depth)
    {
        var current = parser.Current ?? throw new YamlException("The text ends too early.");
        Refuse(file, current, depth);
        var line = LineOf(current.Start);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(line, scalar.Value, scalar.Style is not ScalarStyle.Plain);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(file, parser, depth + 1));
            }

            return new YamlList(line, items);
        }

        parser.Consume<MappingStart>();
        var fields = new List<(YamlText Key, YamlNode Value)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current!.Start;
            if (ReadNode(file, parser, depth + 1) is not YamlText key)
            {
                throw Problem(file, at, "A field's name must be a plain word.");
            }

            if (!known.Add(key.Value))
            {
                throw Problem(file, at, $"The field '{key.Value}' is given twice; keep one.");
            }

            fields.Add((key, ReadNode(file, parser, depth + 1)));
        }

        return new YamlMap(line, fields);
    }

    private static void Refuse(string file, ParsingEvent current, int depth)
    {
        if (depth > Deepest)
        {
            throw Problem(file, current.Start, string.Create(CultureInfo.InvariantCulture, $"Nested deeper than {Deepest} levels; a test set needs no more than 6."));
        }

        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw Problem(file, current.Start, "Anchors (&) and aliases (*) are not allowed in test sets; write the value out.");
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            throw Problem(file, current.Start, "Tags (!) are not allowed in test sets; remove the tag.");
        }
    }

    private static TestSetException Problem(string file, Mark at, string message) => new([new TestSetProblem(file, LineOf(at), message)]);

    private static int LineOf(Mark mark) => (int)Math.Clamp(mark.Line, 1, int.MaxValue);
}
