using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Recognition.Look;
using Semblance.Server.Pictures;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>The pictures of a form: as a file, else as base64, else by address, where the operator allows that.</summary>
internal sealed class FormPictures(PictureFormReader reader, PictureFetch fetch, LookHandler look)
{
    /// <summary>What a form may call a picture.</summary>
    /// <param name="File">The file's field.</param>
    /// <param name="Base64">The text's field.</param>
    /// <param name="Url">The address's field.</param>
    internal sealed record Fields(string File, string Base64, string Url)
    {
        /// <summary>Where there is one picture.</summary>
        public static Fields Only { get; } = new("image_file", "image_base64", "image_url");

        /// <summary>Where there are two.</summary>
        public static Fields Of(int number) => new(FormattableString.Invariant($"image_file{number}"), FormattableString.Invariant($"image_base64_{number}"), FormattableString.Invariant($"image_url{number}"));
    }

    /// <summary>Looks at a picture.</summary>
    /// <param name="call">The form.</param>
    /// <param name="fields">What the picture is called there.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What it shows, and what it is called; <see langword="null"/> where there is none.</returns>
    /// <exception cref="Answers.RefusedException">It can't be read, or is not fetched.</exception>
    public async Task<(SeenPicture Seen, string Source)?> SeeAsync(FacePlusPlusCall call, Fields fields, CancellationToken cancellation)
    {
        var (file, text, address) = (call.File(fields.File), call.Text(fields.Base64), call.Text(fields.Url));
        if (file is null && text is null && address is null)
            return null;
        var name = file is not null ? fields.File : text is not null ? fields.Base64 : fields.Url;
        try
        {
            // A plus sign that was not encoded comes out of a form as a space.
            var sent = file is not null ? await reader.ReadAsync(file, cancellation).ConfigureAwait(false)
                : text is not null ? new SentPicture(name, reader.Decode(text.Replace(' ', '+')))
                : await fetch.ReadAsync(address!, cancellation).ConfigureAwait(false);
            return (await look.HandleAsync(sent.Bytes, AnalysisRequest.Default, cancellation).ConfigureAwait(false), sent.Name);
        }
        catch (SemblanceException refusal)
        {
            throw Of(refusal.Code, name) ?? (Exception)refusal;
        }
    }

    /// <summary>The name under which answers speak of a picture: its digest, so that the same picture has the same.</summary>
    public static string NameOf(SeenPicture seen) => Convert.ToBase64String(seen.File.ToBytes().AsSpan(0, 16));

    /// <summary>Where a face is.</summary>
    public static JsonObject Rectangle(SeenFace face) => new()
    {
        ["top"] = (int)Math.Round(face.Detected.Box.Y),
        ["left"] = (int)Math.Round(face.Detected.Box.X),
        ["width"] = (int)Math.Round(face.Detected.Box.Width),
        ["height"] = (int)Math.Round(face.Detected.Box.Height),
    };

    private static Answers.RefusedException? Of(ErrorCode code, string name) => code switch
    {
        ErrorCode.InputTooManyBytes => FacePlusPlusError.Of($"IMAGE_FILE_TOO_LARGE:{name}"),
        ErrorCode.InputTooManyPixels => FacePlusPlusError.Of($"INVALID_IMAGE_SIZE:{name}"),
        ErrorCode.InputAddressRefused or ErrorCode.InputNotFound => FacePlusPlusError.Of("INVALID_IMAGE_URL"),
        ErrorCode.InputFormatUnknown or ErrorCode.InputFormatUnsupported or ErrorCode.InputDamaged or ErrorCode.InputEmpty => FacePlusPlusError.Of($"IMAGE_ERROR_UNSUPPORTED_FORMAT:{name}"),
        _ => null,
    };
}
