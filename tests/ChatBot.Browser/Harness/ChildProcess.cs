using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Browser.Harness;

/// <summary>A program that serves until it is disposed of, with all processes that it started.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _announced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(ProcessStartInfo start, string announcement)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data, announcement);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, announcement);
        _process.Exited += (_, _) => _announced.TrySetException(new InvalidOperationException($"{start.FileName} ended: {Output}"));
    }

    /// <summary>Whether it serves still.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>What it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a program and waits until it writes the line that says that it serves.</summary>
    public static async Task<ChildProcess> StartAsync(ProcessStartInfo start, string announcement)
    {
        var child = new ChildProcess(start, announcement);
        try
        {
            child._process.Start();
            child._process.BeginOutputReadLine();
            child._process.BeginErrorReadLine();
            AppDomain.CurrentDomain.ProcessExit += child.OnProcessExit;
            await child._announced.Task.WaitAsync(Patience);
            return child;
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    /// <summary>A port of this machine that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        Kill();
        _process.Dispose();
    }

    // A test run that is interrupted disposes of nothing, and would leave servers behind.
    private void OnProcessExit(object? sender, EventArgs e) => Kill();

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(Patience);
        }
        catch (InvalidOperationException)
        {
            // It never started, or is gone already.
        }
    }

    private void Take(string? line, string announcement)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line?.Contains(announcement, StringComparison.Ordinal) == true)
        {
            _announced.TrySetResult();
        }
    }
}
