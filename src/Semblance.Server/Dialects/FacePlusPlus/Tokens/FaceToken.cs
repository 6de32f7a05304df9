using System.Security.Cryptography;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.Server.Dialects.FacePlusPlus.Tokens;

/// <summary>
/// The name of a face: random when the face is detected. In a gallery it is the reference's identifier, mixed with the gallery's, so that one face can be in several galleries, any reference has a token, and nothing
/// has to be kept to find the one by the other.
/// </summary>
internal static class FaceToken
{
    private const int Length = 16;

    /// <summary>Reads a token.</summary>
    /// <returns><see langword="null"/> where it is none.</returns>
    public static Guid? Read(string? text) => Guid.TryParseExact(text, "N", out var token) && token.Version == 4 ? token : null;

    /// <summary>The token as it is sent: 32 hexadecimal digits.</summary>
    public static string Text(Guid token) => token.ToString("N");

    /// <summary>The token of a reference.</summary>
    public static Guid Of(ReferenceId reference, GalleryId gallery) => Mixed(reference.Value, gallery);

    /// <summary>The reference that a token is in a gallery.</summary>
    public static ReferenceId In(GalleryId gallery, Guid token) => ReferenceId.From(Mixed(token, gallery));

    /// <summary>Mixing twice gives back what was mixed. The bits that make an identifier a random one stay.</summary>
    private static Guid Mixed(Guid id, GalleryId gallery)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Span<byte> mask = stackalloc byte[SHA256.HashSizeInBytes];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        SHA256.HashData(gallery.Value.ToByteArray(bigEndian: true), mask);
        mask[6] &= 0x0F;
        mask[8] &= 0x3F;
        for (var i = 0; i < Length; i++)
            bytes[i] ^= mask[i];
        return new Guid(bytes, bigEndian: true);
    }
}
