using System.Text.Json;
using Semblance.Errors;
using Semblance.Server.Pictures;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>Pictures as clients of CompreFace send them: named parts of a form, or base64 in members of the same names.</summary>
internal sealed class PartReader(PictureFormReader reader)
{
    private static readonly string[] Endings = ["tif", "tiff", "jpg", "jpeg", "png", "bmp", "ico", "gif", "webp"];

    /// <summary>Reads pictures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="names">The parts' names.</param>
    /// <returns>One for each name.</returns>
    /// <exception cref="Answers.RefusedException">One is missing, has a name without a picture's ending, or is no base64.</exception>
    public async Task<IReadOnlyList<SentPicture>> ReadAsync(HttpRequest request, CancellationToken cancellation, params string[] names)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellation).ConfigureAwait(false);
            var pictures = new List<SentPicture>();
            foreach (var name in names)
                pictures.Add(await ReadAsync(form.Files.GetFile(name) ?? throw Missing(name), cancellation).ConfigureAwait(false));
            return pictures;
        }

        if (!request.HasJsonContentType())
            throw Missing(names[0]);
        var json = await CompreFaceJson.ReadAsync(request, cancellation).ConfigureAwait(false);
        return [.. names.Select(name => Decode(json, name))];
    }

    private async Task<SentPicture> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        var ending = Path.GetExtension(file.FileName).TrimStart('.');
        return Endings.Contains(ending, StringComparer.OrdinalIgnoreCase)
            ? await reader.ReadAsync(file, cancellation).ConfigureAwait(false)
            : throw CompreFaceError.Of(CompreFaceError.FileRefused, $"File [{file.FileName}] has an unavailable extension");
    }

    private SentPicture Decode(JsonElement json, string name)
    {
        var text = CompreFaceJson.Text(json, name) ?? throw Missing(name);
        try
        {
            return new SentPicture(name, reader.Decode(text));
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.InputDamaged)
        {
            throw CompreFaceError.Of(CompreFaceError.FileRefused, "Provided value is not Base64");
        }
    }

    private static Answers.RefusedException Missing(string name) => CompreFaceError.Of(CompreFaceError.PartMissing, $"Required part {name} is missing");
}
