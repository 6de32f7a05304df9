using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Semblance.Errors;
using Semblance.Server.Options;

namespace Semblance.Server.Pictures;

/// <summary>Reads pictures from a request in each of the ways in which clients send them: a form with files, JSON with base64, or the bare file.</summary>
internal sealed class PictureFormReader(ServerOptions options, PictureFetch fetch)
{
    private const string AddressField = "picture_url";

    private static readonly string[] PictureMembers = ["picture", "pictures"];

    /// <summary>Reads a request.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputTooManyBytes"/>, <see cref="ErrorCode.OptionOutOfRange"/>, <see cref="ErrorCode.InputListInvalid"/>: too large, too many, or not to be read.</exception>
    public async Task<PictureForm> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var fields = request.Query.ToDictionary(pair => pair.Key, pair => One(pair.Value), StringComparer.Ordinal);
        var pictures = new List<SentPicture>();
        if (request.HasFormContentType)
            await ReadFormAsync(request, pictures, fields, cancellation).ConfigureAwait(false);
        else if (request.HasJsonContentType())
            await ReadJsonAsync(request, pictures, fields, cancellation).ConfigureAwait(false);
        else if (request.ContentLength != 0 || !fields.ContainsKey(AddressField))
            pictures.Add(new SentPicture("picture", await ReadAllAsync(request.Body, request.ContentLength, cancellation).ConfigureAwait(false)));
        if (fields.Remove(AddressField, out var address))
            pictures.Add(await fetch.ReadAsync(address, cancellation).ConfigureAwait(false));
        return pictures.Count <= options.MaxPictures ? new PictureForm(pictures, fields)
            : throw new SemblanceException(ErrorCode.OptionOutOfRange, FormattableString.Invariant($"The request brings {pictures.Count} pictures; the limit is {options.MaxPictures}."), "Send fewer at once.");
    }

    private async Task ReadFormAsync(HttpRequest request, List<SentPicture> pictures, Dictionary<string, string> fields, CancellationToken cancellation)
    {
        var form = await FormAsync(request, cancellation).ConfigureAwait(false);
        foreach (var pair in form)
            fields[pair.Key] = One(pair.Value);
        foreach (var file in form.Files)
            pictures.Add(await ReadAsync(file, cancellation).ConfigureAwait(false));
    }

    /// <summary>Reads one file of a form.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputTooManyBytes"/>, <see cref="ErrorCode.InputEmpty"/>.</exception>
    public async Task<SentPicture> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        var content = file.OpenReadStream();
        await using (content.ConfigureAwait(false))
            return new SentPicture(file.FileName.Length > 0 ? Path.GetFileName(file.FileName) : file.Name, await ReadAllAsync(content, file.Length, cancellation).ConfigureAwait(false));
    }

    private static async Task<IFormCollection> FormAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.ReadFormAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException failure) when (failure is not BadHttpRequestException)
        {
            // So says the reader of forms when one ends before its last boundary: the sender's fault, and none of the server's.
            throw new InvalidDataException("The form is cut off.", failure);
        }
    }

    private async Task ReadJsonAsync(HttpRequest request, List<SentPicture> pictures, Dictionary<string, string> fields, CancellationToken cancellation)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, default, cancellation).ConfigureAwait(false);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw Unreadable();
            foreach (var member in json.RootElement.EnumerateObject().Where(static member => member.Value.ValueKind != JsonValueKind.Null))
            {
                if (PictureMembers.Contains(member.Name, StringComparer.Ordinal))
                    pictures.AddRange(Encoded(member.Value).Select((text, i) => new SentPicture(FormattableString.Invariant($"picture {i + 1}"), Decode(text))));
                else
                    fields[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
            }
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private static string[] Encoded(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String) => value.EnumerateArray().Select(one => one.GetString()!).ToArray(),
        _ => throw Unreadable(),
    };

    /// <summary>Reads a picture that was sent as base64.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputTooManyBytes"/>. <see cref="ErrorCode.InputDamaged"/>: it is none.</exception>
    public ReadOnlyMemory<byte> Decode(string text)
    {
        if (text.Length > (long)options.MaxPictureBytes * 4 / 3 + 4)
            throw TooLarge();
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new SemblanceException(ErrorCode.InputDamaged, "The picture is no base64.", "Encode the file's bytes as RFC 4648 section 4 says, without a 'data:' in front.");
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream body, long? length, CancellationToken cancellation)
    {
        if (length > options.MaxPictureBytes)
            throw TooLarge();
        using var whole = new MemoryStream((int)(length ?? 0));
        var buffer = new byte[65_536];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (whole.Length + read > options.MaxPictureBytes)
                throw TooLarge();
            whole.Write(buffer, 0, read);
        }

        return whole.Length > 0 ? whole.ToArray() : throw new SemblanceException(ErrorCode.InputEmpty, "The picture has no bytes.", "Check that the upload was finished.");
    }

    private static string One(StringValues values) => values.Count switch
    {
        0 => string.Empty,
        1 => values[0] ?? string.Empty,
        _ => string.Join(',', values.ToArray()),
    };

    private SemblanceException TooLarge() => new(ErrorCode.InputTooManyBytes, FormattableString.Invariant($"The picture has more than {options.MaxPictureBytes:N0} bytes."), "Send a smaller file; the operator can raise MaxPictureBytes.");

    private static SemblanceException Unreadable() => new(ErrorCode.InputListInvalid, "The JSON can't be read.", "Send an object with the picture as base64 in the member 'picture' (or several in 'pictures').");
}
