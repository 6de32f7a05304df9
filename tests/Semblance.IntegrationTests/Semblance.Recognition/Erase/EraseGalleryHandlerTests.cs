using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
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
            EraseOutcome done = await made.House.EraseGallery.HandleAsync(new EraseGalleryRequest(Staff, Porter), Cancellation);
            Assert.Equal((2, 3, 1), (done.Rows.Subjects, done.Rows.References, done.Rows.Consents));
            Assert.Equal(ErrorCode.GalleryUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => made.IdentifyAsync(0, Cancellation))).Code);
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

    /// <summary>A wish of another gallery waits, and is ended in the same roll.</summary>
    [Fact]
    public async Task The_receipt_counts_the_keys_of_its_own_gallery_and_no_others()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var guests = new GalleryName("guests");
        await made.CreateAsync(Cancellation, name: guests);
        await made.EnrolAsync("Ben", guests, Cancellation, 90);
        await made.EnrolAsync("Cyd", guests, Cancellation, 180);
        var other = await made.House.Rooms.FindAsync(guests, Cancellation);
        await using (var work = await made.Vault.Store.BeginAsync(Cancellation))
        {
            await made.Vault.Erasures.EnlistAsync(work, new RandomIdentifiers().Create(), other.Gallery.Id, null, Cancellation);
            await work.CommitAsync(Cancellation);
        }

        var done = await made.House.EraseGallery.HandleAsync(new EraseGalleryRequest(Staff, Porter), Cancellation);
        Assert.Equal(2, done.Receipt.Destroyed["keys"]);
        Assert.Equal(ErrorCode.KeyErased, Assert.Throws<SemblanceException>(() => { made.Vault.Keys.OpenGallery(other.Gallery.Id.Value); }).Code);
    }

    /// <summary>Whoever searches while the gallery goes gets the answer of before, or hears that it is gone; never an error of the program.</summary>
    [Fact]
    public async Task A_gallery_that_goes_while_it_is_searched_is_a_typed_refusal()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var room = await made.House.Rooms.OpenAsync(Staff, Cancellation);
        using var begun = new SemaphoreSlim(0);
        var searching = Task.Run(async () =>
        {
            while (true)
            {
                try
                {
                    Assert.Equal(Verdict.Match, (await made.IdentifyAsync(0, Cancellation)).Verdict);
                }
                catch (SemblanceException refusal)
                {
                    return refusal.Code;
                }
                finally
                {
                    begun.Release();
                }
            }
        });
        await begun.WaitAsync(Cancellation);
        await made.House.EraseGallery.HandleAsync(new EraseGalleryRequest(Staff, Porter), Cancellation);
        Assert.Contains(await searching, (ErrorCode[])[ErrorCode.GalleryUnknown, ErrorCode.KeyErased]);
        Assert.Equal(ErrorCode.KeyErased, Assert.Throws<SemblanceException>(() => { room.Safe.IndexOf(Digest("probe0")); }).Code);
    }

    /// <summary>The rows are gone, and the roll of the epoch can't write its file. The receipt is made when the vault is opened again.</summary>
    [Fact]
    public async Task An_erasure_that_is_refused_after_its_commit_leaves_its_receipt_at_the_next_opening()
    {
        using var folder = new ScratchFolder();
        string blocked;
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation);
            var ada = await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0, 8);
            await made.EnrolAsync("Ben", Cancellation, 90);
            blocked = Path.Combine(made.Place.KeyFolder, $"epoch-{made.Vault.Keys.Epoch + 1:D10}.a.new");
            Directory.CreateDirectory(blocked);
            var request = new EraseRequest(Staff, ada.SubjectId!.Value, Porter) { OldestRecoveryKit = TimeSpan.FromDays(7), OutOfReach = ["an export"] };
            Assert.Equal(ErrorCode.KeyUnavailable, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.Erase.HandleAsync(request, Cancellation))).Code);
            Assert.Empty(made.Vault.Receipts.List());
        }

        Directory.Delete(blocked);
        await using var again = await OpenAsync(Cancellation, folder);
        var id = Assert.Single(again.Vault.Receipts.List());
        var receipt = ReceiptVerifier.Verify(again.Vault.Receipts.Find(id)!, again.Vault.Signer.Public);
        Assert.Equal((1L, 2L, 1L, 1L), (receipt.Destroyed["subjects"], receipt.Destroyed["references"], receipt.Destroyed["consents"], receipt.Destroyed["keys"]));
        Assert.Equal((id, TimeSpan.FromDays(7), "an export"), (receipt.Request, receipt.IrrecoverableBy - receipt.At, Assert.Single(receipt.OutOfReach)));
        Assert.Equal((again.Vault.Keys.Epoch, again.Vault.Keys.Epoch - 1), (receipt.Epoch, receipt.EpochDestroyed));
        Assert.Equal(AuditAction.Erase, again.Record()[(int)receipt.AuditSequence].Action);
        Assert.Equal(again.Record()[(int)receipt.AuditSequence].Subject, receipt.Subject);
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
