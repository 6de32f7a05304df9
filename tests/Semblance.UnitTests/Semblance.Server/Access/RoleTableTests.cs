using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using System.Security.Claims;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.UnitTests.Server.Access;

public sealed class RoleTableTests
{
    private static readonly string[] Permissions = [.. typeof(Permission).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_permission_stands_in_the_table_and_nothing_else_does() =>
        Assert.Equal(Permissions.Order(StringComparer.Ordinal), RoleTable.Roles.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Whatever_is_not_in_the_table_is_forbidden_to_all() =>
        Assert.All(Enum.GetValues<AccessRole>(), static role => Assert.False(RoleTable.Allows(role, "vault.melt")));

    [Fact]
    public void An_admin_may_do_everything_and_alone_makes_keys_and_galleries()
    {
        Assert.All(Permissions, static permission => Assert.True(RoleTable.Allows(AccessRole.Admin, permission)));
        Assert.All([Permission.Keys, Permission.CreateGallery, Permission.EraseGallery], static permission => Assert.Equal([AccessRole.Admin], RoleTable.Roles[permission]));
    }

    /// <summary>The whole of what the narrow roles may do: a permission that is given to one of them by mistake is found here.</summary>
    [Theory]
    [InlineData(AccessRole.Device, Permission.Look, Permission.Compare, Permission.Verify, Permission.Identify)]
    [InlineData(AccessRole.Subject, Permission.ReadSubjects, Permission.EraseSubjects, Permission.ExportSubjects, Permission.Consent, Permission.Verify)]
    [InlineData(AccessRole.Auditor, Permission.ListGalleries, Permission.ListSubjects, Permission.ReadSubjects, Permission.ReadRecord, Permission.Metrics)]
    public void A_narrow_role_may_do_this_and_no_more(AccessRole role, params string[] may) =>
        Assert.Equal(may.Append(Permission.OwnKey).Append(Permission.Calibration).Order(StringComparer.Ordinal), Permissions.Where(permission => RoleTable.Allows(role, permission)).Order(StringComparer.Ordinal));

    [Fact]
    public void An_operator_does_not_read_the_record_of_the_own_work() => Assert.False(RoleTable.Allows(AccessRole.Operator, Permission.ReadRecord));

    [Theory]
    [InlineData(AccessRole.Device, Permission.Identify, true)]
    [InlineData(AccessRole.Device, Permission.Enrol, false)]
    [InlineData(AccessRole.Subject, Permission.Identify, false)]
    public async Task The_judge_lets_through_whom_the_table_allows(AccessRole role, string permission, bool allowed)
    {
        var asked = await JudgedAsync(new ClaimsPrincipal(new KeyIdentity(MadeGrant.Of(role), "test")), permission);
        Assert.Equal(allowed, asked.HasSucceeded);
    }

    [Fact]
    public async Task Somebody_with_claims_but_without_a_key_is_not_let_through()
    {
        var claims = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, nameof(AccessRole.Admin))], "forged"));
        Assert.False((await JudgedAsync(claims, Permission.Look)).HasSucceeded);
        Assert.False((await JudgedAsync(new ClaimsPrincipal(), Permission.Look)).HasSucceeded);
    }

    private static async Task<AuthorizationHandlerContext> JudgedAsync(ClaimsPrincipal who, string permission)
    {
        var asked = new AuthorizationHandlerContext([new PermissionDemand(permission)], who, resource: null);
        await new PermissionJudge().HandleAsync(asked);
        return asked;
    }
}
