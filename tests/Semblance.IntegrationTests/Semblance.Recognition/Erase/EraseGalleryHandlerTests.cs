using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Vault.Audit;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Receipts;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Erasing;

/// <summary>Galleries that go as a whole, and the part of an erasure that all have in common.</summary>
public sealed class EraseGalleryHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_gallery_goes_with_everybody_in_it_and_the_receipt_counts_them()
    {
        using var folder = new ScratchFolder();
        string publicKey, signed;
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation);
            await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0, 8);
            await made.EnrolAsync("Ben", Cancellation, 90);
            var done = await made.House.EraseGallery.HandleAsync(new EraseGalleryRequest(Staff, Porter), Cancellation);
            Assert.Equal((2, 3, 1), (done.Rows.Subjects, done.Rows.References, done.Rows.Consents));
            Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => made.IdentifyAsync(0, Cancellation))).Code);
            (signed, publicKey) = (done.SignedReceipt, await File.ReadAllTextAsync(made.Place.PublicKey, Cancellation));
            Assert.Single(made.Record(), one => one.Action == AuditAction.EraseGallery);
        }

        using var key = global::Semblance.Vault.Sealing.Signing.VerificationKey.Read(publicKey);
        var receipt = ReceiptVerifier.Verify(signed, key);
        Assert.Equal((1, 2, 3, 3, string.Empty), (receipt.Destroyed["galleries"], receipt.Destroyed["subjects"], receipt.Destroyed["references"], receipt.Destroyed["keys"], receipt.Subject));
        Assert.True(receipt.Epoch > receipt.EpochDestroyed);

        // The name is free again, and what was there is not.
        await using var again = await OpenAsync(Cancellation, folder);
        await again.CreateAsync(Cancellation);
        Assert.Equal(Verdict.Unknown, (await again.IdentifyAsync(0, Cancellation)).Verdict);
        Assert.True((await again.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task Who_is_not_there_leaves_no_tombstone_and_no_wish()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var gallery = (await made.House.Rooms.FindAsync(Staff, Cancellation)).Gallery.Id;
        var nobody = global::Semblance.Vault.Subjects.SubjectId.From(new RandomIdentifiers().Create());
        var erasure = new SubjectErasure(made.Vault, new RandomIdentifiers(), made.Time);
        Assert.Equal(string.Empty, erasure.PseudonymOf(gallery, nobody));
        await using var work = await made.Vault.Store.BeginAsync(Cancellation);
        Assert.Equal(0, (await erasure.RemoveAsync(work, gallery, nobody, Cancellation)).Total);
        Assert.Empty(await work.Tombstones.ListAsync(Cancellation));
        Assert.Empty(await work.Outbox.WaitingAsync(global::Semblance.Vault.Outbox.OutboxChannel.KeyDestruction, 10, Cancellation));
    }
}
