using Semblance.Errors;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.Recognition.Record;

/// <summary>Shows the receipts that erasures left. They name nobody but by the pseudonym of the record.</summary>
/// <param name="vault">Where they are kept.</param>
public sealed class ReceiptsHandler(FaceVault vault)
{
    /// <summary>Reads all receipts.</summary>
    /// <param name="galleries">Only those of these galleries; <see langword="null"/> for all.</param>
    /// <returns>The newest first.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: the folder can't be read. <see cref="ErrorCode.ReceiptInvalid"/>: one was changed.</exception>
    public IReadOnlyList<ErasureProof> List(IReadOnlySet<Guid>? galleries) =>
        [.. vault.Receipts.List().Select(Read).OfType<ErasureProof>().Where(one => galleries?.Contains(one.Gallery) != false).OrderByDescending(static one => one.At).ThenBy(static one => one.Id)];

    /// <summary>Reads a receipt.</summary>
    /// <param name="id">Which.</param>
    /// <param name="galleries">Only one of these galleries; <see langword="null"/> for any.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: there is none, or it is of another gallery. <see cref="ErrorCode.ReceiptInvalid"/>: it was changed.</exception>
    public ErasureProof Show(Guid id, IReadOnlySet<Guid>? galleries) => Read(id) is { } found && galleries?.Contains(found.Gallery) != false
        ? found
        : throw new SemblanceException(ErrorCode.InputNotFound, $"There is no receipt {id}.", "The list of receipts shows those that there are.");

    private ErasureProof? Read(Guid id)
    {
        if (vault.Receipts.Find(id) is not { } signed)
            return null;
        var receipt = ReceiptVerifier.Verify(signed, vault.Signer.Public);
        return new ErasureProof(id, receipt.At, receipt.Gallery, receipt.Subject, receipt.Destroyed, receipt.IrrecoverableBy, signed);
    }
}
