using System.Text.RegularExpressions;

namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>What the protocol asks of single fields.</summary>
internal static partial class Fields
{
    /// <summary>A collection's id, as a gallery can be named: 1 to 100 characters.</summary>
    public static string Collection(string? text) => Matching(text, "collectionId", CollectionShape);

    /// <summary>A user's id.</summary>
    public static string User(string? text) => Matching(text, "userId", UserShape);

    /// <summary>What the client calls the picture's person, if it does.</summary>
    public static string? ExternalImage(string? text) => text is null ? null : Matching(text, "externalImageId", ExternalShape);

    /// <summary>A face's id.</summary>
    public static Guid Face(string? text, string name = "faceId") =>
        Guid.TryParseExact(text, "D", out var id) && FaceShape.IsMatch(text!) ? id : throw Broken(text, name, FaceShape.ToString());

    /// <summary>Several faces' ids, each once.</summary>
    public static IReadOnlyList<Guid> Faces(IReadOnlyList<string>? texts, int most) => texts is { Count: > 0 } && texts.Count <= most
        ? [.. texts.Select(static text => Face(text, "faceIds")).Distinct()]
        : throw RekognitionException.Invalid(FormattableString.Invariant($"1 validation error detected: Value at 'faceIds' failed to satisfy constraint: Member must have 1 to {most} elements."));

    /// <summary>A similarity from which on something is told.</summary>
    public static double Threshold(double? value, double usual, string name) => (value ?? usual) is >= 0 and <= 100 and var threshold ? threshold
        : throw RekognitionException.Invalid($"1 validation error detected: Value at '{name}' failed to satisfy constraint: Member must be between 0 and 100.");

    /// <summary>A number of things.</summary>
    public static int Count(int? value, int least, int most, int usual, string name) => (value ?? usual) is var count && count >= least && count <= most ? count
        : throw RekognitionException.Invalid(FormattableString.Invariant($"1 validation error detected: Value '{value}' at '{name}' failed to satisfy constraint: Member must be between {least} and {most}."));

    /// <summary>The size of a page; 0 is none said.</summary>
    public static int Page(int? value, int least, int most) => Count(value, least, most, MostInPage, "maxResults") is var size and not 0 ? Math.Min(size, MostInPage) : MostInPage;

    /// <summary>Whether a gallery's name can be told as a collection's id.</summary>
    public static bool IsCollection(string name) => CollectionShape.IsMatch(name);

    /// <summary>A word of a list.</summary>
    public static string Word(string? text, string usual, string name, params string[] words) => (text ?? usual) is var word && words.Contains(word, StringComparer.Ordinal) ? word
        : throw Broken(text, name, string.Join('|', words));

    /// <summary>The token by which a repeated request is known.</summary>
    public static string? Token(string? text) => text is null ? null : Matching(text, "clientRequestToken", TokenShape);

    private const int MostInPage = 1_000;

    private static string Matching(string? text, string name, Regex shape) => text is not null && shape.IsMatch(text) ? text : throw Broken(text, name, shape.ToString());

    private static RekognitionException Broken(string? text, string name, string shape) =>
        RekognitionException.Invalid($"1 validation error detected: Value {(text is null ? "null" : text.Length > 64 ? $"of {text.Length} characters" : $"'{text}'")} at '{name}' failed to satisfy constraint: {shape}");

    [GeneratedRegex(@"^[a-zA-Z0-9_.\-]{1,100}\z", RegexOptions.None, 1000)]
    private static partial Regex CollectionShape { get; }

    [GeneratedRegex(@"^[a-zA-Z0-9_.\-:]{1,128}\z", RegexOptions.None, 1000)]
    private static partial Regex UserShape { get; }

    [GeneratedRegex(@"^[a-zA-Z0-9_.\-:]{1,200}\z", RegexOptions.None, 1000)]
    private static partial Regex ExternalShape { get; }

    [GeneratedRegex(@"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\z", RegexOptions.None, 1000)]
    private static partial Regex FaceShape { get; }

    [GeneratedRegex(@"^[a-zA-Z0-9\-_]{1,64}\z", RegexOptions.None, 1000)]
    private static partial Regex TokenShape { get; }
}
