using Microsoft.AspNetCore.Authorization;

namespace Semblance.Server.Access;

/// <summary>Holds the role of whoever asks against the table.</summary>
internal sealed class PermissionJudge : AuthorizationHandler<PermissionDemand>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionDemand requirement)
    {
        if (KeyIdentity.Find(context.User) is { } grant && RoleTable.Allows(grant.Role, requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
