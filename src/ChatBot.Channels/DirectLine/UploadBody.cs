using ChatBot.Channels.Activities;
using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// Reads what a client uploads: an activity and the files that come with it, or one file alone (Direct Line 3.0, "Send an activity with attachments"). The files are
/// named in the activity and not kept: the bot reads text only, but what was typed beside a file is to be answered.
/// </summary>
internal static class UploadBody
{
    /// <summary>Direct Line's own limit.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    private const int LongestName = 200, MostFiles = 20;

    /// <summary>The activity, with an attachment for each file.</summary>
    /// <exception cref="RequestException">It is too large, or not in the form that it says.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request)
    {
        var files = new List<Attachment>();
        Activity? activity = null;
        try
        {
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            {
                var parts = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body);
                while (await parts.ReadNextSectionAsync(request.HttpContext.RequestAborted).ConfigureAwait(false) is { } part)
                {
                    if (part.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) == true)
                    {
                        activity = ActivityBody.Parse(await BytesAsync(part.Body, JsonBody.MaxBytes).ConfigureAwait(false));
                    }
                    else
                    {
                        await BytesAsync(part.Body, MostBytes).ConfigureAwait(false);
                        files.Add(File(part.ContentType, part.ContentDisposition));
                    }
                }
            }
            else
            {
                await BytesAsync(request.Body, MostBytes).ConfigureAwait(false);
                files.Add(File(request.ContentType, request.Headers.ContentDisposition));
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException || (exception is IOException and not BadHttpRequestException))
        {
            throw RequestException.Malformed("The body is not the multipart form that its content type says.");
        }

        activity ??= new Activity { Type = ActivityTypes.Message };
        var from = activity.From ?? (request.Query["userId"].ToString() is { Length: > 0 } user ? new ChannelAccount { Id = user } : null);
        return activity with { From = from, Attachments = [.. activity.Attachments ?? [], .. files.Take(MostFiles)] };
    }

    private static Attachment File(string? type, string? disposition)
    {
        var name = ContentDispositionHeaderValue.TryParse(disposition, out var parsed) ? HeaderUtilities.RemoveQuotes(parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName).ToString() : string.Empty;
        return new Attachment { ContentType = string.IsNullOrEmpty(type) ? "application/octet-stream" : type, Name = name.Length == 0 ? null : name[..Math.Min(name.Length, LongestName)] };
    }

    /// <summary>Reads to the end; what is not wanted has to be read, too, before the next part can be.</summary>
    private static async Task<byte[]> BytesAsync(Stream body, int most)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
        {
            read.Write(buffer, 0, count);
            if (read.Length > most)
            {
                throw new RequestException(413, "MessageSizeTooBig", "The files are larger than 4 MB. Send less.");
            }
        }

        return read.ToArray();
    }
}
