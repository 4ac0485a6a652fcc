namespace ChatBot.Evaluation.TestSets;

/// <summary>A piece of YAML that knows its line. Nothing is shared: anchors and aliases were refused.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Described { get; }
}

/// <summary>A word, number or text; quoted or not.</summary>
internal sealed record YamlText(int Line, string Value, bool Quoted) : YamlNode(Line)
{
    public override string Described => IsNothing ? "nothing" : $"'{(Value.Length > 40 ? Value[..40] + "…" : Value)}'";

    /// <summary>Whether it stands for no value at all (<c>key:</c>, <c>~</c>, <c>null</c>).</summary>
    public bool IsNothing => !Quoted && Value is "" or "~" or "null";
}

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line)
{
    public override string Described => "a list";
}

internal sealed record YamlMap(int Line, IReadOnlyList<(YamlText Key, YamlNode Value)> Fields) : YamlNode(Line)
{
    public override string Described => "fields";
}
