using Semblance.Recognition.Grant;

namespace Semblance.UnitTests.Server.Access;

/// <summary>Grants that nobody gave.</summary>
internal static class MadeGrant
{
    public static AccessGrant Of(AccessRole role, params string[] galleries) => new()
    {
        Id = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        KeyName = "k1",
        Account = "porter",
        Role = role,
        Protocol = "native",
        Galleries = galleries.Length > 0 ? galleries : [AccessGrant.All],
        CreatedAt = new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero),
        SecretDigest = new string('0', 64),
    };
}
