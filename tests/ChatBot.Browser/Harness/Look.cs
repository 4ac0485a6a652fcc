namespace ChatBot.Browser.Harness;

/// <summary>How a visitor comes: language of the page, window, settings of the system.</summary>
/// <param name="Language">The page's language.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
internal sealed record Look(string Language = "fr", int Width = 1280, int Height = 800)
{
    /// <summary>Whether the system is dark.</summary>
    public bool Dark { get; init; }

    /// <summary>Whether the system forces its own few colours.</summary>
    public bool ForcedColors { get; init; }

    /// <summary>Whether the system asks for little motion.</summary>
    public bool ReducedMotion { get; init; }

    /// <summary>A telephone in a language.</summary>
    public static Look Phone(string language = "fr") => new(language, 390, 844);

    /// <summary>For the names of pictures.</summary>
    public override string ToString() => $"{Language} {Width}x{Height}{(Dark ? " dark" : string.Empty)}{(ForcedColors ? " forced colours" : string.Empty)}";

    /// <summary>The browser as this visitor has it.</summary>
    public BrowserNewContextOptions ToOptions() => new()
    {
        Locale = Language,
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = Width < 600,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ForcedColors = ForcedColors ? Microsoft.Playwright.ForcedColors.Active : Microsoft.Playwright.ForcedColors.None,
        ReducedMotion = ReducedMotion ? Microsoft.Playwright.ReducedMotion.Reduce : Microsoft.Playwright.ReducedMotion.NoPreference,
        Permissions = ["clipboard-read", "clipboard-write"],
    };
}
