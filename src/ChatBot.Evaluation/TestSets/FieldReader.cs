using System.Globalization;

namespace ChatBot.Evaluation.TestSets;

/// <summary>Takes named, typed fields out of a YAML mapping; what is wrong goes into a list with its line, what is unknown as well.</summary>
internal sealed class FieldReader
{
    private readonly string _file;
    private readonly YamlMap _map;
    private readonly List<TestSetProblem> _problems;
    private readonly string _what;

    /// <param name="file">The file's name, for messages.</param>
    /// <param name="node">Must be a mapping.</param>
    /// <param name="what">What the mapping describes: "a test set", "a case", "a turn".</param>
    /// <param name="known">Every field that it may have.</param>
    /// <param name="problems">Where problems go.</param>
    public FieldReader(string file, YamlNode node, string what, IReadOnlyList<string> known, List<TestSetProblem> problems)
    {
        _file = file;
        _what = what;
        _problems = problems;
        _map = node as YamlMap ?? new YamlMap(node.Line, []);
        if (node is not YamlMap)
        {
            Problem(node.Line, $"{Capital(what)} must be fields such as '{known[0]}: …', not {node.Described}.");
        }

        foreach (var (key, _) in _map.Fields.Where(f => !known.Contains(f.Key.Value, StringComparer.Ordinal)))
        {
            Problem(key.Line, $"Unknown field '{key.Value}' in {what}; the fields are {string.Join(", ", known)}.");
        }
    }

    public int Line => _map.Line;

    public int LineOf(string field) => Find(field)?.Line ?? Line;

    public YamlNode? Find(string field) => _map.Fields.FirstOrDefault(f => f.Key.Value == field).Value;

    /// <summary>A text that may be empty when quoted; null (and no problem) when the field is absent.</summary>
    public string? Text(string field) => Find(field) is { } node ? TextOf(node, $"'{field}'") : null;

    /// <summary>A text that must be there and hold something.</summary>
    public string RequiredText(string field)
    {
        if (Find(field) is null)
        {
            Problem(Line, $"{Capital(_what)} needs a field '{field}'.");
            return string.Empty;
        }

        var text = Text(field);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Problem(LineOf(field), $"'{field}' must not be empty.");
        }

        return text ?? string.Empty;
    }

    /// <summary>A whole number from 1, or null.</summary>
    public int? Count(string field)
    {
        if (Find(field) is not { } node)
        {
            return null;
        }

        if (node is YamlText { Quoted: false } text && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
        {
            return number;
        }

        Problem(node.Line, $"'{field}' must be a whole number from 1, not {node.Described}.");
        return null;
    }

    /// <summary>The items of a list; empty (and no problem) when the field is absent.</summary>
    public IReadOnlyList<YamlNode> List(string field) => Find(field) is { } node ? ListOf(node, $"'{field}'") : [];

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string field) => TextsOf(List(field), $"an item of '{field}'");

    /// <summary>A list of any-of lists of texts.</summary>
    public IReadOnlyList<IReadOnlyList<(string Text, int Line)>> Groups(string field)
    {
        var groups = new List<IReadOnlyList<(string Text, int Line)>>();
        foreach (var item in List(field))
        {
            if (item is not YamlList group)
            {
                Problem(item.Line, $"Each item of '{field}' is itself a list, of alternatives: write [[A], [B, C]] for A and (B or C), not {item.Described}.");
            }
            else if (group.Items.Count == 0)
            {
                Problem(item.Line, $"A group of '{field}' must not be empty; remove it.");
            }
            else
            {
                groups.Add(TextsOf(group.Items, $"an alternative of '{field}'"));
            }
        }

        return groups;
    }

    public void Problem(int line, string message) => _problems.Add(new TestSetProblem(_file, line, message));

    private List<(string Text, int Line)> TextsOf(IReadOnlyList<YamlNode> items, string name)
    {
        var texts = new List<(string, int)>();
        foreach (var item in items)
        {
            if (TextOf(item, name) is not { } text)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                Problem(item.Line, $"{Capital(name)} must not be empty.");
            }
            else
            {
                texts.Add((text, item.Line));
            }
        }

        return texts;
    }

    private IReadOnlyList<YamlNode> ListOf(YamlNode node, string name)
    {
        if (node is YamlList list)
        {
            return list.Items;
        }

        Problem(node.Line, $"{name} must be a list, not {node.Described}.");
        return [];
    }

    private string? TextOf(YamlNode node, string name)
    {
        if (node is YamlText { IsNothing: false } text)
        {
            return text.Value;
        }

        Problem(node.Line, $"{Capital(name)} must be a text, not {node.Described}.");
        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
