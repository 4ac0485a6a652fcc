namespace ChatBot.Pages;

/// <summary>A drawing of 24 by 24 that stands for words beside it; one of ours, so that it is the only markup that a template takes.</summary>
internal readonly record struct Icon
{
    private Icon(string path) => Path = path;

    /// <summary>Its outline, as SVG has it.</summary>
    public string Path { get; }

    public static Icon Up { get; } = new("M6 15l6-6 6 6");

    public static Icon Down { get; } = new("M6 9l6 6 6-6");

    public static Icon List { get; } = new("M4 6h16M4 12h16M4 18h10");

    public static Icon Cross { get; } = new("M6 6l12 12M18 6L6 18");

    public static Icon Copy { get; } = new("M9 9h10v11H9zM5 15V4h10");
}
