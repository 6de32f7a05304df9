using System.Collections.Frozen;
using Semblance.Recognition.Grant;

namespace Semblance.Server.Access;

/// <summary>Which role may do what: the whole of it, on one screen. What is not in the table is forbidden.</summary>
internal static class RoleTable
{
    private static readonly AccessRole[] Daily = [AccessRole.Admin, AccessRole.Operator];
    private static readonly AccessRole[] Doors = [AccessRole.Admin, AccessRole.Operator, AccessRole.Device];
    private static readonly AccessRole[] Readers = [AccessRole.Admin, AccessRole.Operator, AccessRole.Auditor];
    private static readonly AccessRole[] Own = [AccessRole.Admin, AccessRole.Operator, AccessRole.Subject];

    private static readonly AccessRole[] Everybody = Enum.GetValues<AccessRole>();

    /// <summary>The roles that have each permission.</summary>
    public static FrozenDictionary<string, AccessRole[]> Roles { get; } = new Dictionary<string, AccessRole[]>(StringComparer.Ordinal)
    {
        [Permission.Look] = Doors,
        [Permission.Compare] = Doors,
        [Permission.Group] = Daily,
        [Permission.ListGalleries] = Readers,
        [Permission.CreateGallery] = [AccessRole.Admin],
        [Permission.EraseGallery] = [AccessRole.Admin],
        [Permission.ListSubjects] = Readers,
        [Permission.ReadSubjects] = [AccessRole.Admin, AccessRole.Operator, AccessRole.Auditor, AccessRole.Subject],
        [Permission.Enrol] = Daily,
        [Permission.ChangeSubjects] = Daily,
        [Permission.EraseSubjects] = Own,
        [Permission.ExportSubjects] = Own,
        [Permission.Consent] = Own,
        [Permission.Verify] = [AccessRole.Admin, AccessRole.Operator, AccessRole.Device, AccessRole.Subject],
        [Permission.Identify] = Doors,
        [Permission.Release] = Daily,
        [Permission.ReadRecord] = [AccessRole.Admin, AccessRole.Auditor],
        [Permission.RunCameras] = Daily,
        [Permission.SeeCameras] = Daily,
        [Permission.SeeShots] = Daily,
        [Permission.OwnKey] = Everybody,
        [Permission.Calibration] = Everybody,
        [Permission.Keys] = [AccessRole.Admin],
        [Permission.Metrics] = [AccessRole.Admin, AccessRole.Auditor],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a role may do, by name.</summary>
    public static IReadOnlyList<string> Of(AccessRole role) => [.. Roles.Keys.Where(permission => Allows(role, permission)).Order(StringComparer.Ordinal)];

    /// <summary>Whether a role has a permission.</summary>
    public static bool Allows(AccessRole role, string permission) => Roles.TryGetValue(permission, out var roles) && roles.Contains(role);
}
