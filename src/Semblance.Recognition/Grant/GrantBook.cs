using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Grant;

/// <summary>All leave to ask from outside. What is given or taken back holds for the very next request, and is on record before it holds.</summary>
/// <remarks>Thread-safe: one for a vault, read once and kept in memory.</remarks>
public sealed class GrantBook : IDisposable
{
    private readonly FaceVault _vault;
    private readonly Happening _happening;
    private readonly IIdentifiers _identifiers;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<Guid, AccessGrant> _grants;

    /// <summary>Grants are taken back one after the other: of two admins that go at the same time, the second is the last.</summary>
    private readonly SemaphoreSlim _takingBack = new(1);

    /// <summary>Reads what was given.</summary>
    /// <param name="vault">Where it is kept.</param>
    /// <param name="happening">Makes the events that go on record.</param>
    /// <param name="identifiers">Names grants.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SealBroken"/>: a grant was changed outside of this program.</exception>
    public GrantBook(FaceVault vault, Happening happening, IIdentifiers identifiers, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(vault);
        (_vault, _happening, _identifiers, _time) = (vault, happening, identifiers, time);
        _grants = new(vault.AccessKeys.List().Select(id => KeyValuePair.Create(id, GrantText.Read(id, vault.AccessKeys.Find(id)))));
    }

    /// <summary>All grants, the oldest first; those that were taken back too.</summary>
    public IReadOnlyList<AccessGrant> List => [.. _grants.Values.OrderBy(grant => grant.CreatedAt).ThenBy(grant => grant.KeyName, StringComparer.Ordinal)];

    /// <summary>Whether somebody can give leave: a native key of an admin that holds now.</summary>
    public bool HasAdmin => HasAdminBeside(Guid.Empty);

    /// <summary>Gives leave, and makes the key for it.</summary>
    /// <param name="request">To whom, for what.</param>
    /// <param name="cancellation">Heeded until it is on record.</param>
    /// <returns>The key; its secret can't be read again.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: no account, no galleries, an end that is over, or a subject's key without a subject. <see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.OutputNotWritten"/>: nothing was given.</exception>
    public async Task<IssuedKey> GiveAsync(GrantRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        var (name, secret) = request.Shape.Make(_identifiers.Create());
        var grant = new AccessGrant
        {
            Id = _identifiers.Create(),
            KeyName = name,
            Account = request.Account.Trim(),
            Role = request.Role,
            Protocol = request.Shape.Protocol,
            Galleries = request.Galleries,
            Purposes = request.Purposes,
            Subject = request.Subject,
            ShowsScores = request.ShowsScores,
            Terms = request.Terms,
            CreatedAt = _time.GetUtcNow(),
            ExpiresAt = request.ExpiresAt,
            SecretDigest = DigestOf(secret),
            Secret = request.Shape.KeepsSecret ? secret : null,
        };
        await KeepAsync(grant, request.Caller, $"access given: {grant.Role} {grant.Account}, key {grant.KeyName}", cancellation).ConfigureAwait(false);
        return new IssuedKey(grant, secret);
    }

    /// <summary>Takes leave back.</summary>
    /// <param name="id">Which grant.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Heeded until it is on record.</param>
    /// <returns>The grant as it is now.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: no such grant, or it is the last admin's. <see cref="ErrorCode.AuditUnwritable"/>, <see cref="ErrorCode.OutputNotWritten"/>: it still holds.</exception>
    public async Task<AccessGrant> TakeBackAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        await _takingBack.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await TakeBackInTurnAsync(id, caller, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _takingBack.Release();
        }
    }

    private async Task<AccessGrant> TakeBackInTurnAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        if (!_grants.TryGetValue(id, out var grant))
            throw new SemblanceException(ErrorCode.VaultRuleBroken, $"There is no key {id}.", "The list of keys shows those that there are.");
        if (grant.RevokedAt is not null)
            return grant;
        if (grant is { Role: AccessRole.Admin, Protocol: "native" } && !HasAdminBeside(id))
            throw new SemblanceException(ErrorCode.VaultRuleBroken, "This is the last key of an admin: without it nobody could give leave any more.", "Make another admin's key first.");
        var ended = grant with { RevokedAt = _time.GetUtcNow(), Secret = null };
        await KeepAsync(ended, caller, $"access taken back: {grant.Role} {grant.Account}, key {grant.KeyName}", cancellation).ConfigureAwait(false);
        return ended;
    }

    /// <summary>Finds the grant of a key whose secret was sent.</summary>
    /// <param name="protocol">The protocol that it came by.</param>
    /// <param name="name">The key's name.</param>
    /// <param name="secret">Its secret.</param>
    /// <returns>The grant; <see langword="null"/> where there is none, the secret is wrong, or it does not hold (any more).</returns>
    public AccessGrant? Find(string protocol, string name, string secret)
    {
        var digest = DigestOf(secret);
        AccessGrant? found = null;
        foreach (var grant in _grants.Values)
        {
            if (Is(grant, protocol, name) && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(grant.SecretDigest), Encoding.ASCII.GetBytes(digest)))
                found = grant;
        }

        return found?.HoldsAt(_time.GetUtcNow()) == true ? found : null;
    }

    /// <summary>Finds the grant of a key whose secret was not sent but signed with; the secret is lent to the check and to nobody else.</summary>
    /// <param name="protocol">The protocol that it came by.</param>
    /// <param name="name">The key's name.</param>
    /// <param name="isSigned">Whether the request was signed with this secret.</param>
    /// <returns>The grant; <see langword="null"/> where there is none, it does not hold, or the signature is wrong.</returns>
    public AccessGrant? FindSigned(string protocol, string name, Func<string, bool> isSigned)
    {
        ArgumentNullException.ThrowIfNull(isSigned);
        return FindNamed(protocol, name) is { Secret: { } secret } grant && isSigned(secret) ? grant : null;
    }

    /// <summary>Finds the grant of a key by its name alone, which proves nothing: for telling "no such key" from "wrong signature" where a protocol does.</summary>
    /// <param name="protocol">The protocol that it came by.</param>
    /// <param name="name">The key's name.</param>
    /// <returns>The grant that holds; <see langword="null"/> for none.</returns>
    public AccessGrant? FindNamed(string protocol, string name)
    {
        var now = _time.GetUtcNow();
        return _grants.Values.FirstOrDefault(grant => Is(grant, protocol, name) && grant.HoldsAt(now));
    }

    /// <inheritdoc/>
    public void Dispose() => _takingBack.Dispose();

    private bool HasAdminBeside(Guid id)
    {
        var now = _time.GetUtcNow();
        return _grants.Values.Any(grant => grant.Id != id && grant is { Role: AccessRole.Admin, Protocol: "native" } && grant.HoldsAt(now));
    }

    private static bool Is(AccessGrant grant, string protocol, string name) => string.Equals(grant.Protocol, protocol, StringComparison.Ordinal) && string.Equals(grant.KeyName, name, StringComparison.Ordinal);

    private void Check(GrantRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Account) || request.Account.Length > 100 || request.Account.Any(char.IsControl))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "A key needs the name of an account of 1 to 100 printable characters.", "Say for whom it is: the record will name it.");
        if (request.Galleries.Count == 0 || request.Purposes.Count == 0)
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "A key without a gallery or a purpose gives leave to nothing.", "Name galleries and purposes, or '*' for all.");
        if (request.ExpiresAt is { } end && end <= _time.GetUtcNow())
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "The key's end is over already.", "Give a time that is to come, in UTC.");
        if ((request.Role == AccessRole.Subject) != (request.Subject is not null))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, "A key of the role 'subject' names one subject, and no other key does.", "Name the subject by the external id.");
    }

    private async Task KeepAsync(AccessGrant grant, Caller caller, string what, CancellationToken cancellation)
    {
        await _vault.Journal.RecordAsync(_happening.OfVault(caller, AuditAction.ChangeAccess, AuditOutcome.Done, what), cancellation).ConfigureAwait(false);
        _vault.AccessKeys.Put(grant.Id, GrantText.Write(grant));
        _grants[grant.Id] = grant;
    }

    private static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
