using System.Security.Cryptography;
using Semblance.Errors;
using static System.FormattableString;

namespace Semblance.Models;

/// <summary>The bytes of a model, proven to be the ones that its card describes.</summary>
/// <param name="Card">The catalogue entry.</param>
/// <param name="Bytes">The file's bytes.</param>
public sealed record ModelFile(ModelCard Card, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Reads a model and checks its length and digest.</summary>
    /// <param name="card">The catalogue entry.</param>
    /// <returns>The bytes with their card.</returns>
    /// <exception cref="SemblanceException">The file is missing, or its length or digest differ; the message names the field.</exception>
    public static ModelFile Load(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(card.FullPath);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.ModelNotFound, $"The file of model {card.Name} is missing or can't be read: {card.FullPath}.", "Restore it, or run 'semblance models pull' again.", cause);
        }

        if (bytes.LongLength != card.Bytes)
            throw Differs(card, "bytes", Invariant($"the file has {bytes.LongLength:N0}, the catalogue says {card.Bytes:N0}"));
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!string.Equals(digest, card.Sha256, StringComparison.Ordinal))
            throw Differs(card, "sha256", $"the file has {digest}, the catalogue says {card.Sha256}");
        return new ModelFile(card, bytes);
    }

    internal static SemblanceException Differs(ModelCard card, string field, string how) => new(
        ErrorCode.ModelMismatch,
        $"Model {card.Name} differs from its catalogue entry in '{field}': {how}.",
        "The file was changed or belongs to another catalogue: restore both from the same source.");
}
