using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.UnitTests.Server.Access;

public sealed class PermissionJudgeTests
{
    [Fact]
    public void What_is_not_in_the_table_is_forbidden_to_all() => Assert.All(Enum.GetValues<AccessRole>(), static role => Assert.False(RoleTable.Allows(role, "faces.sell")));

    [Fact]
    public void Nobody_but_an_admin_makes_keys_or_galleries_and_a_subject_never_sees_a_list() => Assert.All(Enum.GetValues<AccessRole>(), static role =>
    {
        Assert.Equal(role == AccessRole.Admin, RoleTable.Allows(role, Permission.Keys));
        Assert.Equal(role == AccessRole.Admin, RoleTable.Allows(role, Permission.CreateGallery));
        Assert.False(role == AccessRole.Subject && (RoleTable.Allows(role, Permission.ListSubjects) || RoleTable.Allows(role, Permission.Identify)));
    });

    [Theory]
    [InlineData(AccessRole.Device, Permission.Identify, true)]
    [InlineData(AccessRole.Device, Permission.Enrol, false)]
    public async Task A_role_is_held_against_the_table(AccessRole role, string permission, bool isAllowed)
    {
        var asking = new ClaimsPrincipal(new KeyIdentity(Grant(role), "test"));
        Assert.Equal(isAllowed, await IsAllowedAsync(asking, permission));
        Assert.Equal("gate", KeyIdentity.CallerOf(new DefaultHttpContext { User = asking }).Account);
    }

    [Fact]
    public async Task Whoever_has_no_key_has_no_leave_and_can_not_be_asked_for_one()
    {
        Assert.False(await IsAllowedAsync(new ClaimsPrincipal(new ClaimsIdentity("cookie")), Permission.Look));
        Assert.Throws<InvalidOperationException>(static () => KeyIdentity.GrantOf(new DefaultHttpContext()));
    }

    private static async Task<bool> IsAllowedAsync(ClaimsPrincipal asking, string permission)
    {
        var context = new AuthorizationHandlerContext([new PermissionDemand(permission)], asking, null);
        await new PermissionJudge().HandleAsync(context);
        return context.HasSucceeded;
    }

    private static AccessGrant Grant(AccessRole role) => new()
    {
        Id = Guid.Empty,
        KeyName = "name",
        Account = "gate",
        Role = role,
        Protocol = "native",
        Galleries = [AccessGrant.All],
        CreatedAt = default,
        SecretDigest = string.Empty,
    };
}
