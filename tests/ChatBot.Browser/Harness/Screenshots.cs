namespace ChatBot.Browser.Harness;

/// <summary>Pictures of what a person saw, for people to look at: in <c>artifacts/screenshots</c>, or the folder that <c>CHATBOT_ARTIFACTS</c> names.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("CHATBOT_ARTIFACTS") ?? Path.Combine(Prerequisites.Root, "artifacts"), "screenshots");

    /// <summary>Takes a picture of a page as it stands when nothing fades in or out any more.</summary>
    public static Task TakeAsync(IPage page, string name) => page.ScreenshotAsync(
        new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
}
