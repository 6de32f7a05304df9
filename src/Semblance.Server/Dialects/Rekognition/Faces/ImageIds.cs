using System.Security.Cryptography;
using System.Text;
using Semblance.Vault.Rows;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>Identifiers that follow from a picture's file, so that the same picture has the same ones each time. They are digests of the file's digest, which itself is told to nobody: it finds a file that one has.</summary>
internal static class ImageIds
{
    /// <summary>The picture's identifier.</summary>
    public static string Of(FileDigest file) => Named("image", file, string.Empty);

    /// <summary>What a face is called of whom the client says nothing: a name that is nobody's, by which the same face is known when it is sent again.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="externalImageId">What the client calls the picture, if it does.</param>
    /// <param name="place">The face's place among all of the picture.</param>
    public static string Nameless(FileDigest file, string? externalImageId, int place) => FormattableString.Invariant($"face:{Named("face", file, externalImageId ?? string.Empty)}:{place}");

    /// <summary>Whether a name is one that <see cref="Nameless"/> gave.</summary>
    public static bool IsNameless(string externalId) => externalId.StartsWith("face:", StringComparison.Ordinal);

    private static string Named(string kind, FileDigest file, string more) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{Convert.ToHexStringLower(file.ToBytes())}\n{more}")).AsSpan(0, 16)).ToString("D");
}
