using Semblance.Errors;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing.Keys;

public sealed class KeyShelfTests
{
    [Fact]
    public void Keys_of_many_are_read_as_they_were_put_until_a_roll_is_cut_off()
    {
        var store = new MadeKeystore();
        store.Initialise(Id(1));
        using var shelf = new KeyShelf(store, new EpochKey(Id(1), 1, new KeyId(7), PinnedBytes.Random(32)));
        using var secret = PinnedBytes.Random(32);
        shelf.Insert([.. Enumerable.Range(10, 3).Select(number => shelf.Current().Wrap(new KeyId((UInt128)number), KeyKind.Subject, Id(2), Id(number), secret.Span, 0))]);
        using (var keys = SubjectKeyReading.Run(shelf, Id(2), TestContext.Current.CancellationToken))
            Assert.Equal((3, true), (keys.Count, keys.Contains(Id(11))));
        using (var one = shelf.Secret(KeyKind.Subject, Id(2), Id(10), KeyState.Live, out _))
            Assert.True(one.Span.SequenceEqual(secret.Span));
        Assert.Throws<IOException>(() => shelf.Roll(_ => throw new IOException()));
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => shelf.Current()));
        Assert.Equal("KeyShelf(hidden)", shelf.ToString());
    }
}
