using System.Diagnostics;
using Semblance.VaultSoak.Servers;

namespace Semblance.VaultSoak.House;

/// <summary>The crash of a process, and of the database server where there is one.</summary>
public static class Kills
{
    public static async Task KillAsync(Process child, PostgreSqlCluster? cluster)
    {
        child.Kill();
        if (cluster is not null)
            await cluster.CrashAsync();
    }
}
