using System.Globalization;
using System.Text.Json;
using Semblance.Errors;

namespace Semblance.Models;

/// <summary>Reads a <c>catalogue.json</c>. Whatever is wrong is named by its path in the file.</summary>
internal static class CatalogueReader
{
    /// <summary>The file's name inside a model folder.</summary>
    public const string FileName = "catalogue.json";

    /// <summary>All entries of a folder's catalogue, in its order.</summary>
    /// <exception cref="SemblanceException">The catalogue can't be read, or an entry lacks a field or its licence.</exception>
    public static IReadOnlyList<ModelCard> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            // From a stream, as that passes over the mark (U+FEFF) that some editors put before the text.
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            var models = new CatalogueField(document.RootElement, path, "$").Required("models");
            return [.. models.Items().Select(entry => ReadCard(entry, folder))];
        }
        catch (Exception cause) when (cause is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.CatalogueInvalid, $"The model catalogue {path} can't be read as JSON.", "Restore the file that came with the models.", cause);
        }
    }

    private static ModelCard ReadCard(CatalogueField entry, string folder)
    {
        var file = entry.Required("file");
        var licence = entry.Optional("licence")?.Text() ?? string.Empty;
        if (string.IsNullOrWhiteSpace(licence))
            throw new SemblanceException(ErrorCode.ModelLicenceMissing, $"The model {file.Text()} has no licence in its catalogue entry.", $"Write the licence of the weights into the field 'licence' in {Path.Combine(folder, FileName)}.");
        if (!string.Equals(Path.GetFileName(file.Text()), file.Text(), StringComparison.Ordinal))
            throw file.Invalid("is not a plain file name");

        var output = entry.Required("output");
        return new ModelCard
        {
            Folder = folder,
            File = file.Text(),
            Sha256 = ReadDigest(entry.Required("sha256")),
            Bytes = entry.Required("bytes").Long(),
            Licence = licence,
            Origin = ReadOrigin(entry.Optional("origin")),
            Task = ReadTask(entry.Required("task")),
            Input = ReadInput(entry.Required("input")),
            Output = output.IsText ? output.Text() : output.Required("meaning").Text(),
            OutputName = output.IsText ? null : output.Optional("name")?.Text(),
            OutputShape = output.IsText ? [] : ReadShape(output.Optional("shape")),
            OperatingPoint = ReadOperatingPoint(entry.Optional("operating_point")),
            Measured = ReadMeasured(entry.Optional("measured")),
        };
    }

    private static string ReadDigest(CatalogueField field)
    {
        var digest = field.Text();
        return digest.Length == 64 && digest.All(char.IsAsciiHexDigitLower) ? digest : throw field.Invalid("is not 64 lower-case hexadecimal digits");
    }

    private static ModelTask ReadTask(CatalogueField field) => field.Text() switch
    {
        "detect" => ModelTask.Detect,
        "embed" => ModelTask.Embed,
        "liveness" => ModelTask.Liveness,
        "head pose" => ModelTask.HeadPose,
        "image quality" => ModelTask.ImageQuality,
        _ => throw field.Invalid("is none of detect, embed, liveness, head pose, image quality"),
    };

    private static InputContract ReadInput(CatalogueField input)
    {
        var shape = input.Required("shape").Items();
        if (shape.Count != 4)
            throw input.Required("shape").Invalid("does not have four sizes (batch, channels, height, width)");
        var channels = input.Required("channels");
        if (channels.Text() is not ("BGR" or "RGB"))
            throw channels.Invalid("is neither RGB nor BGR");
        var mean = input.Required("mean").Items().Select(item => (float)item.Number()).ToArray();
        if (mean.Length != 3)
            throw input.Required("mean").Invalid("does not have three numbers");
        return new InputContract(
            input.Required("name").Text(),
            shape[0].SizeOrAny(),
            shape[2].SizeOrAny(),
            shape[3].SizeOrAny(),
            string.Equals(channels.Text(), "BGR", StringComparison.Ordinal),
            mean,
            (float)input.Required("scale").Number())
        {
            Crop = input.Optional("crop")?.Text(),
        };
    }

    private static List<int> ReadShape(CatalogueField? shape) =>
        shape is null ? [] : [.. shape.Items().Skip(1).Select(item => item.SizeOrAny() ?? -1)];

    private static string ReadOrigin(CatalogueField? origin)
    {
        if (origin is null)
            return "not stated";
        return origin.IsText
            ? origin.Text()
            : string.Join(' ', new[] { "repository", "commit", "path" }.Select(name => origin.Optional(name)?.Text()).Where(text => !string.IsNullOrEmpty(text)));
    }

    private static OperatingPoint? ReadOperatingPoint(CatalogueField? point) => point is null ? null : new OperatingPoint(
        ReadShare(point.Required("threshold")),
        point.Optional("apcer") is { } apcer ? ReadShare(apcer) : null,
        point.Optional("bpcer") is { } bpcer ? ReadShare(bpcer) : null,
        point.Optional("measured_on")?.Text() ?? "the card does not say on what");

    private static double ReadShare(CatalogueField field) =>
        field.Number() is >= 0 and <= 1 and var share ? share : throw field.Invalid("is not a number from 0 to 1");

    private static Dictionary<string, string> ReadMeasured(CatalogueField? measured) =>
        measured is null
            ? []
            : measured.Members().DistinctBy(member => member.Name, StringComparer.Ordinal).ToDictionary(member => member.Name, member => Convert.ToString(member.Value, CultureInfo.InvariantCulture) ?? string.Empty, StringComparer.Ordinal);
}
