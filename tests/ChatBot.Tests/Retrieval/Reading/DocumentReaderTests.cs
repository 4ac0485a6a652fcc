using System.Text;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Tests.Retrieval.Reading;

public sealed class DocumentReaderTests : IDisposable
{
    private const string French = "L'Assemblée générale,\nRappelant « l'œuvre » – 5 € – accomplie à l'été,\n";

    private readonly string folder = Directory.CreateTempSubdirectory("reader-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf8_is_read_with_and_without_a_mark(bool mark)
    {
        byte[] bytes = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(French)];

        Assert.Equal(new DocumentText(French, null), DocumentReader.Read(bytes, "a.txt"));
    }

    [Theory]
    [InlineData(false, true, "UTF-16 (little-endian)")]
    [InlineData(false, false, "UTF-16 (little-endian)")]
    [InlineData(true, true, "UTF-16 (big-endian)")]
    [InlineData(true, false, "UTF-16 (big-endian)")]
    public void Utf16_is_read_with_and_without_a_mark_and_reported(bool bigEndian, bool mark, string name)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(French)];

        Assert.Equal(new DocumentText(French, $"The file was read as {name}; save it as UTF-8 if letters look wrong."), DocumentReader.Read(bytes, "a.md"));
    }

    [Theory]
    [InlineData(false, "UTF-32 (little-endian)")]
    [InlineData(true, "UTF-32 (big-endian)")]
    public void Utf32_is_read_with_a_mark_and_reported(bool bigEndian, string name)
    {
        var encoding = new UTF32Encoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(French)];

        Assert.Equal(new DocumentText(French, $"The file was read as {name}; save it as UTF-8 if letters look wrong."), DocumentReader.Read(bytes, "a.txt"));
    }

    [Fact]
    public void Windows_1252_is_read_and_reported()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(French);

        Assert.Equal(new DocumentText(French, "The file was read as Windows-1252; save it as UTF-8 if letters look wrong."), DocumentReader.Read(bytes, "a.txt"));
    }

    [Fact]
    public void A_stray_byte_does_not_make_another_encoding_of_utf_8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(French), 0x80];

        Assert.Equal(new DocumentText(French + "\uFFFD", "The file was read as UTF-8 with damaged letters; save it as UTF-8 if letters look wrong."), DocumentReader.Read(bytes, "a.txt"));
    }

    [Fact]
    public void Bytes_with_zeros_are_binary()
    {
        byte[] bytes = [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 0, 1, 2, 0, 0, 0];

        Assert.Equal("a.txt holds binary data and no text: save the document as plain text (UTF-8) and ingest that.", Error(() => DocumentReader.Read(bytes, "a.txt")));
    }

    [Fact]
    public void Bytes_full_of_control_characters_are_binary()
    {
        var bytes = Enumerable.Range(0, 400).Select(i => (byte)(1 + (i * 37 % 255))).ToArray();

        Assert.Equal("a.txt holds binary data and no text: save the document as plain text (UTF-8) and ingest that.", Error(() => DocumentReader.Read(bytes, "a.txt")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void A_file_without_words_is_empty(string text)
    {
        Assert.Equal("a.txt is empty: put the text of the document into it.", Error(() => DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.txt")));
    }

    [Theory]
    [InlineData("texte.odt", "texte.odt is a .odt file: save the document as one of .txt, .md and ingest that.")]
    [InlineData("texte", "texte has no extension: save the document as one of .txt, .md and ingest that.")]
    public async Task Other_kinds_of_files_are_refused_by_name(string name, string message)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, name), French);

        Assert.Equal(message, await ErrorAsync(name));
    }

    [Fact]
    public async Task A_file_is_read()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "A.TXT"), French);

        Assert.Equal(French, (await DocumentReader.ReadAsync(Path.Combine(folder, "A.TXT"))).Text);
    }

    [Fact]
    public async Task A_line_of_Markdown_made_to_hurt_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.md"), "# a" + new string(' ', 1_000_000) + "b");

        Assert.Equal("a.md holds a line that cannot be read as Markdown in reasonable time: break it, or save the document as .txt.", await ErrorAsync("a.md"));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        Assert.Equal("There is no such file or folder: check the path.", await ErrorAsync("a.txt"));
    }

    [Fact]
    public async Task A_locked_file_is_reported()
    {
        using var locked = new FileStream(Path.Combine(folder, "a.txt"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("a.txt cannot be read, perhaps because another program has it open: close it there and try again.", await ErrorAsync("a.txt"));
    }

    [Fact]
    public async Task A_folder_is_not_a_file()
    {
        Directory.CreateDirectory(Path.Combine(folder, "a.txt"));

        Assert.Equal("a.txt cannot be opened: it is a folder, name a file in it.", await ErrorAsync("a.txt"));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_not_read()
    {
        await using (var large = File.Create(Path.Combine(folder, "a.txt")))
        {
            large.SetLength(DocumentReader.LargestFile + 1);
        }

        Assert.Equal("a.txt is larger than 10 MB: split it into smaller documents.", await ErrorAsync("a.txt"));
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), French);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentReader.ReadAsync(Path.Combine(folder, "a.txt"), new CancellationToken(canceled: true)));
    }

    private static string Error(Action read) => Assert.Throws<DocumentReadException>(read).Message;

    private async Task<string> ErrorAsync(string name) =>
        (await Assert.ThrowsAsync<DocumentReadException>(() => DocumentReader.ReadAsync(Path.Combine(folder, name)))).Message;
}
